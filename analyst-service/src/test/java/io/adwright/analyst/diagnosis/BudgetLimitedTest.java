package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.evidence;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.BUDGET_LIMITED;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetLimitedTest {
  private static final Day FULL = Day.spending(95).seen(1_000);
  private static final Day FREE = Day.spending(94.99).seen(1_000);

  @Test
  void mostDaysOnWhichTheBudgetRanOutAreALimit() {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(100).days(1, FREE).days(6, FULL);

    // When
    Finding finding = the(snapshot.diagnosed(), BUDGET_LIMITED);

    // Then
    assertThat(finding.getSummary()).isEqualTo("The budget ran out on 6 of 7 days.");
    assertThat(evidence(finding).getMetric()).isEqualTo("days_budget_ran_out");
    assertThat(evidence(finding).getObserved()).contains(6.0);
    assertThat(evidence(finding).getSampleSize()).contains(7.0);
  }

  @ParameterizedTest(name = "{0} of 7 days: found {1}")
  @CsvSource({"3, false", "4, true", "7, true"})
  void aMinorityOfDaysIsNoLimit(int full, boolean found) {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(100).days(7 - full, FREE).days(full, FULL);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, BUDGET_LIMITED).isPresent()).isEqualTo(found);
  }

  @Test
  void confidenceGrowsWithTheShareOfDays() {
    // Given
    Snapshot some = new Snapshot().dailyBudget(100).days(3, FREE).days(4, FULL);
    Snapshot all = new Snapshot().dailyBudget(100).days(7, FULL);

    // When
    double afterAll = the(all.diagnosed(), BUDGET_LIMITED).getConfidence();

    // Then
    assertThat(afterAll).isGreaterThan(the(some.diagnosed(), BUDGET_LIMITED).getConfidence());
    assertThat(afterAll).isBetween(0.9, 1.0);
  }

  @Test
  void twoDaysAreTooFewToCallALimit() {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(100).days(2, FULL);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, BUDGET_LIMITED)).isEmpty();
  }

  @Test
  void theBudgetOfTheDayCountsNotTheOneOfToday() {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(500).days(7, FULL.budgeted(100));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, BUDGET_LIMITED)).isPresent();
  }

  @Test
  void whatThePlatformReportsIsCertain() {
    // Given
    Snapshot snapshot =
        new Snapshot().status(DeliveryStatus.LIMITED_BY_BUDGET).days(7, Day.spending(10).seen(9));

    // When
    Finding finding = the(snapshot.diagnosed(), BUDGET_LIMITED);

    // Then
    assertThat(finding.getConfidence()).isEqualTo(1);
    assertThat(finding.getSummary())
        .isEqualTo("The platform reports that the budget limits delivery.");
  }

  @Test
  void anUnknownBudgetLimitsNothing() {
    // Given
    Snapshot snapshot = new Snapshot().days(7, FULL);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, BUDGET_LIMITED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "ENDED"})
  void aCampaignThatDoesNotRunIsNotLimited(DeliveryStatus status) {
    // Given
    Snapshot snapshot = new Snapshot().status(status).dailyBudget(100).days(7, FULL);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, BUDGET_LIMITED)).isEmpty();
  }

  @Test
  void hoursAreHeldAgainstTheBudgetOfTheirDay() {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(240).hours(24 * 7, Day.spending(9.9).seen(10));

    // When
    Finding finding = the(snapshot.diagnosed(), BUDGET_LIMITED);

    // Then
    assertThat(finding.getSummary()).isEqualTo("The budget ran out on 7 of 7 days.");
  }

  @Test
  void aPeriodIsHeldAgainstTheBudgetsOfItsDays() {
    // Given
    Snapshot snapshot = new Snapshot().dailyBudget(10).period(30, Day.spending(297).seen(10));

    // When
    Finding finding = the(snapshot.diagnosed(), BUDGET_LIMITED);

    // Then
    assertThat(finding.getSummary()).isEqualTo("99.00% of the budget was spent over 30 days.");
  }

  @Test
  void anUnknownTimeZoneDoesNotStopTheDiagnosis() {
    // Given
    Snapshot snapshot =
        new Snapshot()
            .campaign(c -> c.setTimeZone("Atlantis/Poseidonis"))
            .dailyBudget(100)
            .days(7, FULL);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, BUDGET_LIMITED)).isPresent();
  }
}
