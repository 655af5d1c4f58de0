package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.Assessment.Found;
import io.adwright.analyst.diagnosis.Assessment.Silent;
import io.adwright.analyst.diagnosis.statistics.Posterior;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The budget runs out although every target that is set is clearly beaten. Without a target there
 * is no opportunity: nobody said that more of this is wanted.
 */
final class ScaleOpportunity implements Detector {

  /** A target that is beaten by the margin, with the probability of it. */
  private record Beaten(Judgement judgement, double probability) {
    double surplus() {
      return judgement.sample().rate() / judgement.reference().rate() - 1;
    }
  }

  @Override
  public Assessment assess(Situation situation) {
    return BudgetLimit.of(situation)
        .flatMap(limit -> find(situation, limit))
        .<Assessment>map(Found::new)
        .orElseGet(Silent::new);
  }

  private static Optional<Finding> find(Situation situation, BudgetLimit limit) {
    List<Optional<Beaten>> targets = new ArrayList<>();
    situation.targetRoas().ifPresent(roas -> targets.add(beaten(situation, Measure.ROAS, roas)));
    situation.targetCpa().ifPresent(cpa -> targets.add(beaten(situation, Measure.CPA, cpa)));
    List<Beaten> beaten = targets.stream().flatMap(Optional::stream).toList();
    return beaten.isEmpty() || beaten.size() < targets.size()
        ? Optional.empty()
        : Optional.of(finding(situation, beaten, limit));
  }

  private static Optional<Beaten> beaten(Situation situation, Measure measure, Reference target) {
    return new RateJudge(situation, measure)
        .settle(target)
        .filter(judgement -> judgement.sample().isEnough())
        .map(judgement -> new Beaten(judgement, probabilityBeaten(situation, judgement)))
        .filter(beaten -> beaten.probability() > situation.policy().certainty());
  }

  private static double probabilityBeaten(Situation situation, Judgement judgement) {
    double hurdle = 1 + situation.policy().margins().scale();
    Posterior wanted = judgement.reference().belief().times(hurdle);
    return 1 - judgement.sample().belief().probabilityBelow(wanted);
  }

  private static Finding finding(Situation situation, List<Beaten> beaten, BudgetLimit limit) {
    double probability = beaten.stream().mapToDouble(Beaten::probability).min().orElseThrow();
    double surplus = beaten.stream().mapToDouble(Beaten::surplus).min().orElseThrow();
    List<Evidence> evidence =
        new ArrayList<>(beaten.stream().map(each -> each.judgement().evidence()).toList());
    evidence.addAll(limit.evidence());
    return Finding.newBuilder()
        .setCode(FindingCode.SCALE_OPPORTUNITY)
        .setSeverity(Severities.ofChance(surplus))
        .setConfidence(probability * limit.confidence())
        .setEvidence(evidence)
        .setSummary(summary(situation.wording(), beaten, limit))
        .build();
  }

  private static String summary(Wording wording, List<Beaten> beaten, BudgetLimit limit) {
    String targets =
        beaten.stream()
            .map(Beaten::judgement)
            .map(judgement -> wording.clause(judgement, judgement.sample().measure().better()))
            .collect(Collectors.joining(", "));
    return targets + ", and " + limit.clause() + ".";
  }
}
