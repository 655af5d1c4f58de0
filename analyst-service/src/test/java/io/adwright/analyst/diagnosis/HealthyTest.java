package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.codes;
import static io.adwright.contracts.event.FindingCode.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Severity;
import org.junit.jupiter.api.Test;

class HealthyTest {
  private static final Day GOOD =
      Day.spending(100).seen(10_000).clicked(200).converted(20).worth(240);

  @Test
  void aCampaignThatMeetsItsTargetIsHealthy() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(2).days(28, GOOD);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    Finding finding = diagnosis.getFindings().getFirst();
    assertThat(codes(diagnosis)).containsExactly(HEALTHY);
    assertThat(finding.getSeverity()).isEqualTo(Severity.INFO);
    assertThat(finding.getSummary())
        .startsWith("ROAS 2.40 (90% interval 1.96–2.91) is not below target 2.00 over 7 days; CPA");
    assertThat(finding.getEvidence())
        .extracting(Evidence::getMetric)
        .containsExactly("roas", "cpa", "cvr", "ctr");
    assertThat(diagnosis.getHypotheses()).isEmpty();
  }

  @Test
  void confidenceIsWhatTheWeakestMeasureLeaves() {
    // Given
    Snapshot atTarget = new Snapshot().targetRoas(2.4).days(7, GOOD);

    // When
    Finding finding = atTarget.diagnosed().getFindings().getFirst();

    // Then
    assertThat(finding.getCode()).isEqualTo(HEALTHY);
    assertThat(finding.getConfidence()).isBetween(0.4, 0.6);
  }

  @Test
  void aMeasureThatMayBeWorseIsSaidToBeUnclear() {
    // Given
    Snapshot slightlyBelow = new Snapshot().targetRoas(2.5).days(7, GOOD);

    // When
    Finding finding = slightlyBelow.diagnosed().getFindings().getFirst();

    // Then
    assertThat(finding.getSummary()).contains("is not clearly below target 2.50");
  }
}
