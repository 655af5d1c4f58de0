package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.series.Metric;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;

/**
 * A conversion costs more than the target, or clearly more than before where no target is set.
 * Spend without any conversion counts: what it should have brought is evidence enough.
 */
final class HighCpa implements Detector {

  @Override
  public Assessment assess(Situation situation) {
    return new RateJudge(situation, Measure.CPA)
        .assess(
            lookback -> situation.targetCpa().or(() -> situation.earlier(Measure.CPA, lookback)),
            judgement -> finding(situation, judgement));
  }

  private static Finding finding(Situation situation, Judgement judgement) {
    return Finding.newBuilder()
        .setCode(FindingCode.HIGH_CPA)
        .setSeverity(situation.severityOfLoss(judgement))
        .setConfidence(judgement.probabilityWorse())
        .setEvidence(List.of(judgement.evidence()))
        .setSummary(summary(situation.wording(), judgement))
        .build();
  }

  private static String summary(Wording wording, Judgement judgement) {
    Sample sample = judgement.sample();
    if (sample.rate() > 0) {
      return wording.clause(judgement, "above") + ".";
    }
    double spend = sample.range().sumOfKnown(Metric.SPEND).doubleValue();
    return "%s brought no conversion over %s; at %s per conversion it would have brought %s."
        .formatted(
            wording.money(spend),
            Wording.span(sample.range()),
            wording.reference(judgement),
            Wording.count(Math.floor(spend * judgement.reference().rate())));
  }
}
