package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.evidence;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.LOW_CVR;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowCvrTest {
  private static final Day DAY = Day.spending(100).seen(10_000).clicked(200);

  @Test
  void aFallAgainstTheCampaignsOwnPastSaysItsNumbers() {
    // Given
    Snapshot snapshot = new Snapshot().days(21, DAY.converted(10)).days(7, DAY.converted(4));

    // When
    Finding finding = the(snapshot.diagnosed(), LOW_CVR);

    // Then
    assertThat(finding.getSummary())
        .startsWith("CVR 2.00% (90% interval ")
        .endsWith(" is below its earlier 5.00% over 7 days.");
    assertThat(finding.getSeverity()).isEqualTo(Severity.HIGH);
    assertThat(evidence(finding).getSampleSize()).contains(1_400.0);
  }

  @Test
  void conversionsThatStopAltogetherAreCritical() {
    // Given
    Snapshot snapshot = new Snapshot().days(21, DAY.converted(10)).days(7, DAY.converted(0));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(the(diagnosis, LOW_CVR).getSeverity()).isEqualTo(Severity.CRITICAL);
    assertThat(diagnosis.getHypotheses().getFirst()).startsWith("Conversions stopped");
  }

  @ParameterizedTest(name = "0 of {0} clicks: found {1}")
  @CsvSource({"199, false", "200, true"})
  void withoutAPastNoConversionFromTwoHundredClicksIsFound(long clicks, boolean found) {
    // Given
    Day day = Day.spending(100).seen(10_000).clicked(clicks).converted(0);

    // When
    Diagnosis diagnosis = new Snapshot().days(1, day).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CVR).isPresent()).isEqualTo(found);
  }

  @Test
  void aCampaignThatConvertsIsNeverHeldAgainstTheFloor() {
    // Given
    Day rare = Day.spending(100).seen(10_000).clicked(2_000).converted(1);

    // When
    Diagnosis diagnosis = new Snapshot().days(7, rare).diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CVR)).isEmpty();
  }

  @Test
  void aCampaignForAwarenessNeedNotConvert() {
    // Given
    Snapshot snapshot =
        new Snapshot().campaign(c -> c.setObjective(Objective.AWARENESS)).days(7, DAY.converted(0));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CVR)).isEmpty();
  }

  @Test
  void moreConversionsThanClicksAreJudgedAsARate() {
    // Given
    Day before = Day.spending(10).seen(100_000).clicked(100).converted(150);
    Day now = Day.spending(10).seen(100_000).clicked(100).converted(60);

    // When
    Finding finding = the(new Snapshot().days(21, before).days(7, now).diagnosed(), LOW_CVR);

    // Then
    assertThat(finding.getSummary()).contains("CVR 60.00%").contains("its earlier 150.00%");
  }

  @Test
  void neverHavingConvertedIsNoPastToFallFrom() {
    // Given
    Snapshot snapshot =
        new Snapshot()
            .campaign(c -> c.setObjective(Objective.TRAFFIC))
            .days(21, DAY.converted(0))
            .days(7, DAY.converted(0));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(find(diagnosis, LOW_CVR)).isEmpty();
  }
}
