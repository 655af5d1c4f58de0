package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.Reference.Kind;
import io.adwright.analyst.diagnosis.Situation.Lookback;
import io.adwright.analyst.diagnosis.series.Metric;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Fewer clicks convert than did before; or none does at all, which is trouble even for a campaign
 * without a past.
 */
final class LowCvr implements Detector {
  /**
   * The conversion rate that a campaign meant to convert is held against when nothing converts and
   * it has no past. Half of 2 %, where published averages across industries begin (advantebcs.com,
   * "Google Ads benchmarks: what are good click-through and conversion rates?"). Weak evidence, so
   * never used against a campaign that converts at all.
   */
  static final double LEAST_CVR = 0.01;

  @Override
  public Assessment assess(Situation situation) {
    return new RateJudge(situation, Measure.CVR)
        .assess(
            lookback ->
                situation.earlier(Measure.CVR, lookback).or(() -> leastOfAll(situation, lookback)),
            judgement -> finding(situation, judgement));
  }

  private static Optional<Reference> leastOfAll(Situation situation, Lookback lookback) {
    return situation.seeksConversions()
            && lookback.recent().sumOfKnown(Metric.CONVERSIONS).signum() == 0
        ? Optional.of(Reference.exactly(Kind.FLOOR, LEAST_CVR))
        : Optional.empty();
  }

  private static Finding finding(Situation situation, Judgement judgement) {
    return Finding.newBuilder()
        .setCode(FindingCode.LOW_CVR)
        .setSeverity(severity(situation, judgement))
        .setConfidence(judgement.probabilityWorse())
        .setEvidence(List.of(judgement.evidence()))
        .setSummary(situation.wording().clause(judgement, "below") + ".")
        .build();
  }

  /** Only conversions that stopped altogether are critical; what a drop costs, CPA and ROAS say. */
  private static Severity severity(Situation situation, Judgement judgement) {
    boolean stopped =
        judgement.sample().rate() == 0 && judgement.reference().kind() == Kind.EARLIER;
    return stopped
        ? situation.severityOfLoss(judgement)
        : Severities.ofLostAttention(judgement.shortfall());
  }
}
