package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.evidence;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.HIGH_CPA;
import static io.adwright.contracts.event.FindingCode.INSUFFICIENT_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.MetricUnit;
import io.adwright.contracts.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighCpaTest {
  private static final Day DAY = Day.spending(100).seen(10_000).clicked(200);

  @Test
  void aCostFarAboveTargetSaysItsNumbers() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(12).days(7, DAY.converted(5));

    // When
    Finding finding = the(snapshot.diagnosed(), HIGH_CPA);

    // Then
    assertThat(finding.getSummary())
        .isEqualTo(
            "CPA 20.00 USD (90% interval 15.27–26.62 USD) is above target 12.00 USD over 7 days.");
    assertThat(finding.getSeverity()).isEqualTo(Severity.HIGH);
    assertThat(evidence(finding).getUnit()).isEqualTo(MetricUnit.MICROS);
    assertThat(evidence(finding).getObserved()).contains(20_000_000.0);
    assertThat(evidence(finding).getExpected()).contains(12_000_000.0);
    assertThat(evidence(finding).getSampleSize()).contains(35.0);
  }

  @Test
  void belowThirtyConversionsDoubleTheTargetIsNotJudged() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(12).days(7, DAY.converted(4));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, HIGH_CPA)).isEmpty();
    assertThat(the(diagnosis, INSUFFICIENT_DATA).getSummary()).contains("28 in 7 days, 2 missing");
  }

  @Test
  void spendWithoutAnyConversionIsCritical() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(20).days(1, DAY.converted(0));

    // When
    Finding finding = the(snapshot.diagnosed(), HIGH_CPA);

    // Then
    assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.getSummary())
        .isEqualTo(
            "100.00 USD brought no conversion over 1 day; at target 20.00 USD per conversion it"
                + " would have brought 5.");
    assertThat(evidence(finding).getObserved()).isEmpty();
    assertThat(evidence(finding).getLow().orElseThrow()).isGreaterThan(20_000_000.0);
    assertThat(evidence(finding).getHigh()).isEmpty();
  }

  @ParameterizedTest(name = "{0} USD spent, target 100: found {1}")
  @CsvSource({"299, true", "300, true", "200, false", "100, false"})
  void withoutConversionsAboutThreeTargetsOfSpendDecide(double spend, boolean found) {
    // Given
    Day day = Day.spending(spend).seen(1_000).clicked(20).converted(0);

    // When
    Diagnosis diagnosis = new Snapshot().targetCpa(100).days(1, day).diagnosed();

    // Then
    assertThat(find(diagnosis, HIGH_CPA).isPresent()).isEqualTo(found);
  }

  @Test
  void aCostThatIsManyTimesTheTargetIsFoundWithFewConversions() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(5).days(7, DAY.converted(1));

    // When
    Finding finding = the(snapshot.diagnosed(), HIGH_CPA);

    // Then
    assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(evidence(finding).getSampleSize()).contains(7.0);
  }

  @Test
  void withoutTargetTheCostIsHeldAgainstTheCampaignsOwnPast() {
    // Given
    Snapshot snapshot = new Snapshot().days(21, DAY.converted(10)).days(7, DAY.converted(5));

    // When
    Finding finding = the(snapshot.diagnosed(), HIGH_CPA);

    // Then
    assertThat(finding.getSummary()).contains("is above its earlier 10.00 USD over 7 days");
  }

  @Test
  void untrackedConversionsAreUnknownAndNotACost() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(5).days(7, DAY);

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, HIGH_CPA)).isEmpty();
  }

  @Test
  void amountsHaveTheDigitsOfTheirCurrency() {
    // Given
    Snapshot yen =
        new Snapshot()
            .campaign(c -> c.setCurrency("JPY"))
            .targetCpa(1_000)
            .days(7, Day.spending(14_000).seen(10_000).clicked(200).converted(5));
    Snapshot dinar =
        new Snapshot()
            .campaign(c -> c.setCurrency("KWD"))
            .targetCpa(1)
            .days(7, Day.spending(14.5).seen(10_000).clicked(200).converted(5));

    // When
    String inYen = the(yen.diagnosed(), HIGH_CPA).getSummary();
    String inDinar = the(dinar.diagnosed(), HIGH_CPA).getSummary();

    // Then
    assertThat(inYen).startsWith("CPA 2,800 JPY").contains("target 1,000 JPY");
    assertThat(inDinar).startsWith("CPA 2.900 KWD").contains("target 1.000 KWD");
  }
}
