package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.evidence;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.LOW_ROAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowRoasTest {
  private static final Day WEAK =
      Day.spending(100).seen(10_000).clicked(200).converted(8).worth(42);

  @Test
  void aReturnFarBelowTargetIsCriticalAndSaysItsNumbers() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(2).days(7, WEAK);

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_ROAS);

    // Then
    assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.getConfidence()).isGreaterThan(0.999);
    assertThat(finding.getSummary())
        .isEqualTo("ROAS 0.42 (90% interval 0.30–0.57) is below target 2.00 over 7 days.");
  }

  @Test
  void evidenceNamesObservedExpectedIntervalSampleAndRange() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(2).days(7, WEAK);

    // When
    Evidence evidence = evidence(the(snapshot.diagnosed(), LOW_ROAS));

    // Then
    assertThat(evidence.getMetric()).isEqualTo("roas");
    assertThat(evidence.getObserved()).get().isEqualTo(0.42);
    assertThat(evidence.getExpected()).contains(2.0);
    assertThat(evidence.getLow().orElseThrow()).isLessThan(0.42);
    assertThat(evidence.getHigh().orElseThrow()).isGreaterThan(0.42);
    assertThat(evidence.getSampleSize()).contains(56.0);
    assertThat(evidence.getWindowStart()).isEqualTo(Snapshot.START);
    assertThat(evidence.getWindowEnd()).isEqualTo(Snapshot.START.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest(name = "ROAS {0} against 2 is {1}")
  @CsvSource({"0.7, CRITICAL", "1.0, HIGH", "1.6, MEDIUM", "1.9, LOW"})
  void severityGrowsWithTheDistance(double roas, Severity severity) {
    // Given
    Day many = Day.spending(10_000).seen(1_000_000).clicked(20_000).converted(2_000);

    // When
    Diagnosis diagnosis =
        new Snapshot().targetRoas(2).days(7, many.worth(10_000 * roas)).diagnosed();

    // Then
    assertThat(the(diagnosis, LOW_ROAS).getSeverity()).isEqualTo(severity);
  }

  @Test
  void aShortfallThatChanceExplainsIsNoFinding() {
    // Given
    Day few = Day.spending(100).seen(10_000).clicked(200).converted(5).worth(190);

    // When
    Diagnosis diagnosis = new Snapshot().targetRoas(2).days(7, few).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_ROAS)).isEmpty();
  }

  @Test
  void withoutTargetTheSpendItselfMustComeBack() {
    // Given
    Snapshot snapshot = new Snapshot().days(7, WEAK);

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_ROAS);

    // Then
    assertThat(finding.getSummary()).contains("is below break-even 1.00");
  }

  @Test
  void aColumnOfZeroValuesIsNotTakenForALossWhereNoReturnIsAskedFor() {
    // Given
    Day leads = Day.spending(100).seen(10_000).clicked(200).converted(8).worth(0);

    // When
    Diagnosis diagnosis = new Snapshot().targetCpa(20).days(7, leads).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_ROAS)).isEmpty();
  }

  @Test
  void untrackedValueIsUnknownAndNotALoss() {
    // Given
    Day leads = Day.spending(100).seen(10_000).clicked(200).converted(8);

    // When
    Diagnosis diagnosis = new Snapshot().targetRoas(2).days(7, leads).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_ROAS)).isEmpty();
  }

  @Test
  void manyClicksWithoutAnyValueAreEvidenceEnough() {
    // Given
    Day nothing = Day.spending(100).seen(10_000).clicked(150).converted(0).worth(0);

    // When
    Diagnosis diagnosis =
        new Snapshot().targetRoas(2).dailyBudget(100).days(7, nothing).diagnosed();

    // Then
    Finding finding = the(diagnosis, LOW_ROAS);
    assertThat(finding.getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.getConfidence()).isGreaterThan(0.99);
    assertThat(finding.getSummary())
        .isEqualTo(
            "ROAS 0.00 is below target 2.00 over 7 days: 1,050 clicks for 700.00 USD brought no"
                + " conversion value.");
    assertThat(evidence(finding).getObserved()).contains(0.0);
    assertThat(evidence(finding).getLow()).isEmpty();
  }

  @Test
  void fewClicksWithoutValueAreNotEnough() {
    // Given
    Day nothing = Day.spending(10).seen(1_000).clicked(28).converted(0).worth(0);

    // When
    Diagnosis diagnosis = new Snapshot().targetRoas(2).days(7, nothing).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_ROAS)).isEmpty();
  }

  @Test
  void littleMoneyIsNeverCritical() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(2).targetCpa(1_000).days(7, WEAK);

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_ROAS);

    // Then
    assertThat(finding.getSeverity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void fourWeeksAreReadWhenOneHoldsTooFewConversions() {
    // Given
    Day slow = Day.spending(100).seen(10_000).clicked(200).converted(2).worth(120);

    // When
    Finding finding = the(new Snapshot().targetRoas(2).days(28, slow).diagnosed(), LOW_ROAS);

    // Then
    assertThat(finding.getSummary()).endsWith("over 28 days.");
    assertThat(evidence(finding).getSampleSize().orElseThrow()).isCloseTo(56, within(1e-9));
  }

  @Test
  void aTargetThatIsNoNumberAboveZeroIsNoTarget() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(0).days(7, WEAK);

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_ROAS);

    // Then
    assertThat(evidence(finding).getExpected()).contains(1.0);
  }
}
