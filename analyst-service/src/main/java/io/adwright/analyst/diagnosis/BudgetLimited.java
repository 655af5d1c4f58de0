package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.Assessment.Found;
import io.adwright.analyst.diagnosis.Assessment.Silent;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;

/** The campaign could spend more than it may: by its spend, or because the platform says so. */
final class BudgetLimited implements Detector {

  @Override
  public Assessment assess(Situation situation) {
    return BudgetLimit.of(situation)
        .<Assessment>map(limit -> new Found(finding(limit)))
        .orElseGet(Silent::new);
  }

  private static Finding finding(BudgetLimit limit) {
    return Finding.newBuilder()
        .setCode(FindingCode.BUDGET_LIMITED)
        .setSeverity(Severity.LOW)
        .setConfidence(limit.confidence())
        .setEvidence(limit.evidence())
        .setSummary(Wording.capitalised(limit.clause()) + ".")
        .build();
  }
}
