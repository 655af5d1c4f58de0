package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.evidence;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.LOW_CTR;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowCtrTest {
  private static final Day BEFORE = Day.spending(100).seen(10_000).clicked(200);

  @Test
  void aFallAgainstTheCampaignsOwnPastSaysItsNumbers() {
    // Given
    Snapshot snapshot =
        new Snapshot().days(21, BEFORE).days(7, Day.spending(100).seen(10_000).clicked(110));

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_CTR);

    // Then
    assertThat(finding.getSummary())
        .isEqualTo("CTR 1.10% (90% interval 1.04–1.17%) is below its earlier 2.00% over 7 days.");
    assertThat(finding.getSeverity()).isEqualTo(Severity.MEDIUM);
    assertThat(evidence(finding).getSampleSize()).contains(70_000.0);
  }

  @ParameterizedTest(name = "{0} clicks after 200 a day: {1}")
  @CsvSource({"90, HIGH", "140, MEDIUM", "160, LOW"})
  void severityGrowsWithTheFall(long clicks, Severity severity) {
    // Given
    Snapshot snapshot =
        new Snapshot().days(21, BEFORE).days(7, Day.spending(100).seen(10_000).clicked(clicks));

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_CTR);

    // Then
    assertThat(finding.getSeverity()).isEqualTo(severity);
  }

  @Test
  void aRippleIsNoFindingHoweverCertainItIs() {
    // Given
    Day before = Day.spending(100).seen(10_000_000).clicked(200_000);
    Day now = Day.spending(100).seen(10_000_000).clicked(190_000);

    // When
    Diagnosis diagnosis = new Snapshot().days(21, before).days(7, now).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CTR)).isEmpty();
  }

  @Test
  void withoutAPastThereIsNoFinding() {
    // Given
    Day poor = Day.spending(100).seen(10_000).clicked(1);

    // When
    Diagnosis diagnosis = new Snapshot().days(7, poor).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CTR)).isEmpty();
  }

  @Test
  void aPastOfFewDaysIsNoReference() {
    // Given
    Snapshot snapshot =
        new Snapshot().days(4, BEFORE).days(7, Day.spending(100).seen(10_000).clicked(50));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CTR)).isEmpty();
  }

  @ParameterizedTest(name = "{0} impressions: found {1}")
  @CsvSource({"999, false", "1000, true"})
  void aThousandImpressionsAreNeeded(long impressions, boolean found) {
    // Given
    Day before = Day.spending(100).seen(1_000).clicked(100);
    Day now = Day.spending(100).seen(impressions).clicked(20);

    // When
    Diagnosis diagnosis = new Snapshot().days(28, before).gap(6).days(1, now).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CTR).isPresent()).isEqualTo(found);
  }
}
