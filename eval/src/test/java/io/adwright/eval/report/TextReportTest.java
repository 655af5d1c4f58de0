package io.adwright.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void ratiosStandBesideBothDistributions() {
    // Given
    BenchReport report = Reports.withBurst();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text)
        .containsPattern("round 1 +10.0 +20.0 +30.0 +25.0 +60.0 +90.3 +2.50 +3.00\n")
        .contains("Latency at 20 campaigns/s, 20 s per phase, ms");
  }

  @Test
  void conditionsSayWhatARunAndTheRelayAre() {
    // Given
    BenchReport report = Reports.withBurst();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text)
        .contains("2 processors, Linux 6.1 amd64, Java 25.0.1")
        .contains("-> trace complete on the gateway's stream.")
        .contains("5 broker traversals")
        .contains("records of 7,912 / 3,100 / 3,300 / 5,000 / 1,200 bytes");
  }

  @Test
  void repeatedCampaignsAreShownWithWhatTheCacheAnswered() {
    // Given
    BenchReport report = Reports.bare();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text)
        .containsPattern("repeated +10.0 +20.0 +30.0 +14.0 +28.0 +31.0 +1.40 +1.40\n")
        .contains("1,599 of 1,600 reasoning steps were answered by an earlier output.");
  }

  @Test
  void burstIsShownInRunsPerSecond() {
    // Given
    BenchReport report = Reports.withBurst();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text)
        .containsPattern("bare relay +5,123.4 +90.0 +180.0 +195.0")
        .containsPattern("pipeline +210.5 +2,400.0 +4,700.0 +4,750.9")
        .containsPattern("relay / pipe +24.3\n");
  }

  @Test
  void benchmarkWithoutBurstHasNoTableOfIt() {
    // Given
    BenchReport report = Reports.bare();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text).doesNotContain("As fast as they go");
  }

  @Test
  void unknownFiguresAreCalledUnknown() {
    // Given a total that could not be told
    BenchReport report = Reports.bare();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text).containsPattern("total +4.25 +unknown +unknown");
  }

  @Test
  void partWithoutWorkShowsItsHopOnly() {
    // Given
    BenchReport report = Reports.bare();

    // When
    String text = TextReport.of(report);

    // Then
    assertThat(text)
        .containsPattern("published -> ANALYST +2.25 +0.75\n")
        .containsPattern("last agent -> seen complete +3.50\n");
  }
}
