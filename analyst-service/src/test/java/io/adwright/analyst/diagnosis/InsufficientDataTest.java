package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.Findings.codes;
import static io.adwright.analyst.diagnosis.Findings.evidence;
import static io.adwright.analyst.diagnosis.Findings.find;
import static io.adwright.analyst.diagnosis.Findings.the;
import static io.adwright.contracts.event.FindingCode.HEALTHY;
import static io.adwright.contracts.event.FindingCode.INSUFFICIENT_DATA;
import static io.adwright.contracts.event.FindingCode.LOW_CTR;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Severity;
import org.junit.jupiter.api.Test;

class InsufficientDataTest {
  private static final Day DAY = Day.spending(30).seen(2_000).clicked(20);

  @Test
  void saysWhatIsMissingAndByHowMuch() {
    // Given
    Snapshot young = new Snapshot().targetCpa(20).days(4, DAY.converted(2.5));

    // When
    Diagnosis diagnosis = young.diagnosed();

    // Then
    assertThat(codes(diagnosis)).containsExactly(INSUFFICIENT_DATA);
    assertThat(diagnosis.getFindings().getFirst().getSummary())
        .isEqualTo("CPA needs 30 conversions to be judged: 10 in 4 days, 20 missing.");
    assertThat(evidence(diagnosis.getFindings().getFirst()).getSampleSize()).contains(10.0);
  }

  @Test
  void untrackedConversionsAreNamed() {
    // Given
    Snapshot untracked = new Snapshot().targetCpa(20).days(14, DAY);

    // When
    Finding finding = the(untracked.diagnosed(), INSUFFICIENT_DATA);

    // Then
    assertThat(finding.getSummary())
        .isEqualTo(
            "Conversions are not tracked in any of 14 windows, so CPA, CVR and ROAS cannot be"
                + " judged.");
    assertThat(evidence(finding).getMetric()).isEqualTo("conversions");
    assertThat(evidence(finding).getObserved()).isEmpty();
    assertThat(finding.getSeverity()).isEqualTo(Severity.LOW);
  }

  @Test
  void aCampaignForTrafficNeedsNoTracking() {
    // Given
    Snapshot traffic =
        new Snapshot()
            .campaign(c -> c.setObjective(Objective.TRAFFIC))
            .days(21, DAY.clicked(100))
            .days(7, DAY.clicked(40));

    // When
    Diagnosis diagnosis = traffic.diagnosed();

    // Then
    assertThat(codes(diagnosis)).containsExactly(LOW_CTR);
  }

  @Test
  void nothingDeliveredIsNothingToJudge() {
    // Given
    Snapshot idle =
        new Snapshot().targetCpa(20).days(28, Day.spending(0).seen(0).clicked(0).converted(0));

    // When
    Diagnosis diagnosis = idle.diagnosed();

    // Then
    assertThat(codes(diagnosis)).containsExactly(INSUFFICIENT_DATA);
    assertThat(diagnosis.getExplanation())
        .isEqualTo("Nothing was delivered over 7 days, so there is nothing to judge.");
  }

  @Test
  void aPausedCampaignWithoutDeliveryIsNoTrouble() {
    // Given
    Snapshot paused =
        new Snapshot().status(DeliveryStatus.PAUSED).days(7, Day.spending(0).seen(0).clicked(0));

    // When
    Diagnosis diagnosis = paused.diagnosed();

    // Then
    assertThat(the(diagnosis, INSUFFICIENT_DATA).getSeverity()).isEqualTo(Severity.INFO);
    assertThat(diagnosis.getExplanation()).startsWith("The campaign does not run now.");
  }

  @Test
  void aSnapshotOfPartialWindowsHasNothingComplete() {
    // Given
    Snapshot today = new Snapshot().targetCpa(20).days(1, DAY.converted(50).partial());

    // When
    Diagnosis diagnosis = today.diagnosed();

    // Then
    assertThat(diagnosis.getKpis().getWindows()).isZero();
    assertThat(the(diagnosis, INSUFFICIENT_DATA).getSummary())
        .isEqualTo("The snapshot holds no complete window, only 1 window that may still change.");
  }

  @Test
  void aSnapshotWithoutWindowsSaysSo() {
    // Given
    Snapshot empty = new Snapshot();

    // When
    Finding finding = the(empty.diagnosed(), INSUFFICIENT_DATA);

    // Then
    assertThat(finding.getSummary()).isEqualTo("The snapshot holds no windows.");
  }

  @Test
  void noTargetAndNoPastLeaveNothingToJudgeBy() {
    // Given
    Snapshot snapshot = new Snapshot().days(7, DAY.converted(5));

    // When
    Finding finding = the(snapshot.diagnosed(), INSUFFICIENT_DATA);

    // Then
    assertThat(finding.getSummary()).startsWith("There is nothing to judge by: no target is set");
  }

  @Test
  void whatTheSourceDoesNotSayIsNamed() {
    // Given
    Snapshot snapshot = new Snapshot().targetCpa(20).days(7, Day.unknown().converted(5));

    // When
    Finding finding = the(snapshot.diagnosed(), INSUFFICIENT_DATA);

    // Then
    assertThat(finding.getSummary())
        .isEqualTo(
            "There is nothing to judge by: the source does not say spend, impressions, clicks.");
  }

  @Test
  void aComparisonWithThePastThatIsMissedIsNoShortageOfTheGoal() {
    // Given
    Day shop = Day.spending(100).seen(10_000).clicked(200).converted(3).worth(500);

    // When
    Diagnosis diagnosis = new Snapshot().targetRoas(2).days(28, shop).diagnosed();

    // Then
    assertThat(codes(diagnosis)).containsExactly(HEALTHY);
  }

  @Test
  void aShortageBesideAFindingIsStillSaid() {
    // Given
    Snapshot snapshot =
        new Snapshot()
            .targetCpa(40)
            .days(21, DAY.clicked(200).converted(0.5))
            .days(7, DAY.clicked(60).converted(0.5));

    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(codes(diagnosis)).contains(LOW_CTR);
    assertThat(find(diagnosis, INSUFFICIENT_DATA)).isPresent();
  }
}
