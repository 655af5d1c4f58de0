package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;

/**
 * Fewer people click than did before. Published averages are no reference here: they differ by more
 * than tenfold between search and display, and a campaign does not say which it is.
 */
final class LowCtr implements Detector {

  @Override
  public Assessment assess(Situation situation) {
    return new RateJudge(situation, Measure.CTR)
        .assess(
            lookback -> situation.earlier(Measure.CTR, lookback),
            judgement -> finding(situation, judgement));
  }

  private static Finding finding(Situation situation, Judgement judgement) {
    return Finding.newBuilder()
        .setCode(FindingCode.LOW_CTR)
        .setSeverity(Severities.ofLostAttention(judgement.shortfall()))
        .setConfidence(judgement.probabilityWorse())
        .setEvidence(List.of(judgement.evidence()))
        .setSummary(situation.wording().clause(judgement, "below") + ".")
        .build();
  }
}
