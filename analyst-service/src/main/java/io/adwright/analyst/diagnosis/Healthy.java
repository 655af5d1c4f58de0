package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.Assessment.Sound;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that what could be judged is in order, and how sure that is. */
final class Healthy {
  /** What the campaign is for comes first; the rest stands in the evidence. */
  private static final int TOLD = 2;

  private Healthy() {}

  /**
   * Returns the finding for {@code assessments} of which at least one is sound; its confidence is
   * the probability that none of the measures is worse than its reference, taken for the weakest.
   */
  static Finding of(Situation situation, List<Assessment> assessments) {
    List<Judgement> sound =
        assessments.stream()
            .flatMap(
                a ->
                    a instanceof Sound(Judgement judgement) ? Stream.of(judgement) : Stream.empty())
            .toList();
    double worst = sound.stream().mapToDouble(Judgement::probabilityWorse).max().orElseThrow();
    return Finding.newBuilder()
        .setCode(FindingCode.HEALTHY)
        .setSeverity(Severity.INFO)
        .setConfidence(1 - worst)
        .setEvidence(sound.stream().map(Judgement::evidence).toList())
        .setSummary(
            sound.stream()
                .limit(TOLD)
                .map(judgement -> clause(situation.wording(), judgement))
                .collect(Collectors.joining("; ", "", ".")))
        .build();
  }

  private static String clause(Wording wording, Judgement judgement) {
    Sample sample = judgement.sample();
    boolean ahead = sample.rate() >= judgement.reference().rate();
    return wording.clause(judgement, (ahead ? "not " : "not clearly ") + sample.measure().worse());
  }
}
