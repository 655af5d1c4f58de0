package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.series.Metric.CONVERSION_VALUE;

import io.adwright.analyst.diagnosis.Assessment.Found;
import io.adwright.analyst.diagnosis.Assessment.Silent;
import io.adwright.analyst.diagnosis.Reference.Kind;
import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;
import java.util.Optional;

/**
 * Conversion value falls short of the target return, or of the spend itself where no target is set
 * and values are tracked.
 */
final class LowRoas implements Detector {
  private static final double BREAK_EVEN = 1.0;

  @Override
  public Assessment assess(Situation situation) {
    return situation
        .targetRoas()
        .or(() -> breakEven(situation))
        .map(reference -> assess(situation, reference))
        .orElseGet(Silent::new);
  }

  private static Assessment assess(Situation situation, Reference reference) {
    return ValuelessClicks.of(situation)
        .<Assessment>map(clicks -> new Found(clicks.finding(situation, reference)))
        .orElseGet(
            () ->
                new RateJudge(situation, Measure.ROAS)
                    .assess(
                        _ -> Optional.of(reference), judgement -> finding(situation, judgement)));
  }

  /** A column of zeros means that values are not tracked: then breaking even says nothing. */
  private static Optional<Reference> breakEven(Situation situation) {
    Range all = situation.history().last(situation.policy().lookbackDays());
    return all.sumOfKnown(CONVERSION_VALUE).signum() > 0
        ? Optional.of(Reference.exactly(Kind.BREAK_EVEN, BREAK_EVEN))
        : Optional.empty();
  }

  private static Finding finding(Situation situation, Judgement judgement) {
    return Finding.newBuilder()
        .setCode(FindingCode.LOW_ROAS)
        .setSeverity(situation.severityOfLoss(judgement))
        .setConfidence(judgement.probabilityWorse())
        .setEvidence(List.of(judgement.evidence()))
        .setSummary(situation.wording().clause(judgement, "below") + ".")
        .build();
  }
}
