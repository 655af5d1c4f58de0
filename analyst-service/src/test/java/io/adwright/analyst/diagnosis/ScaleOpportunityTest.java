package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.codes;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.BUDGET_LIMITED;
import static io.adwright.contracts.event.FindingCode.SCALE_OPPORTUNITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Severity;
import org.junit.jupiter.api.Test;

class ScaleOpportunityTest {
  private static final Day WINNER =
      Day.spending(99).seen(10_000).clicked(400).converted(24).worth(316.8);

  @Test
  void aBeatenTargetAndABudgetThatRunsOutAreAnOpportunity() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(1.5).dailyBudget(100).days(7, WINNER);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    Finding finding = the(diagnosis, SCALE_OPPORTUNITY);
    assertThat(finding.getSummary())
        .isEqualTo(
            "ROAS 3.20 (90% interval 2.67–3.82) is above target 1.50 over 7 days, and the budget"
                + " ran out on 7 of 7 days.");
    assertThat(finding.getSeverity()).isEqualTo(Severity.HIGH);
    assertThat(finding.getEvidence())
        .extracting(Evidence::getMetric)
        .containsExactly("roas", "days_budget_ran_out", "budget_spent");
    assertThat(codes(diagnosis)).containsExactly(SCALE_OPPORTUNITY, BUDGET_LIMITED);
  }

  @Test
  void aCheapConversionIsAnOpportunityToo() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(8).dailyBudget(100).days(7, WINNER);

    // When
    Finding finding = the(snapshot.diagnosed(), SCALE_OPPORTUNITY);

    // Then
    assertThat(finding.getSummary())
        .startsWith("CPA 4.12 USD (90% interval ")
        .contains("is below target 8.00 USD over 7 days");
  }

  @Test
  void everyTargetThatIsSetMustBeBeaten() {
    // Given
    Snapshot snapshot =
        new Snapshot().targetRoas(1.5).targetCpa(4).dailyBudget(100).days(7, WINNER);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, SCALE_OPPORTUNITY)).isEmpty();
  }

  @Test
  void withoutATargetNobodySaidThatMoreIsWanted() {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(100).days(7, WINNER);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, SCALE_OPPORTUNITY)).isEmpty();
  }

  @Test
  void aTargetThatIsJustMetIsNoOpportunity() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(3).dailyBudget(100).days(7, WINNER);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, SCALE_OPPORTUNITY)).isEmpty();
  }

  @Test
  void aBudgetThatIsLeftOverIsNoOpportunity() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(1.5).dailyBudget(150).days(7, WINNER);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, SCALE_OPPORTUNITY)).isEmpty();
  }

  @Test
  void fewerThanThirtyConversionsAreNoOpportunity() {
    // Given
    Day few = Day.spending(99).seen(10_000).clicked(400).converted(4).worth(900);

    // When
    Diagnosis diagnosis = new Snapshot().targetRoas(1.5).dailyBudget(100).days(7, few).diagnosed();

    // Then
    assertThat(find(diagnosis, SCALE_OPPORTUNITY)).isEmpty();
  }

  @Test
  void aPausedCampaignIsNoOpportunity() {
    // Given
    Snapshot snapshot =
        new Snapshot()
            .status(DeliveryStatus.PAUSED)
            .targetRoas(1.5)
            .dailyBudget(100)
            .days(7, WINNER);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, SCALE_OPPORTUNITY)).isEmpty();
  }
}
