package io.adwright.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.trace.SampleRun;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsEventsTest {
  private static final CampaignMetrics SAMPLE = SampleRun.of("run").metrics();
  private static final ImportedCampaign CAMPAIGN =
      new ImportedCampaign(
          SAMPLE.getCampaign(), SAMPLE.getWindows(), SAMPLE.getAsOf(), 1, List.of());
  private static final MetricsSource SOURCE =
      MetricsSource.newBuilder().setSystem("import").setReference("imp-1").build();
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00.123456789Z");

  @Test
  void theEventCarriesTheCampaignAsItWasRead() {
    // Given nothing else

    // When
    CampaignMetrics event = MetricsEvents.of(CAMPAIGN, "run", SOURCE, NOW);

    // Then
    assertThat(event.getCampaign()).isEqualTo(SAMPLE.getCampaign());
    assertThat(event.getWindows()).isEqualTo(SAMPLE.getWindows());
    assertThat(event.getAsOf()).isEqualTo(SAMPLE.getAsOf());
    assertThat(event.getSource()).isEqualTo(SOURCE);
    assertThat(event.getContext().getCorrelationId()).isEqualTo("run");
    assertThat(event.getContext().getCausationId()).isEmpty();
    assertThat(event.getContext().getOccurredAt())
        .isEqualTo(Instant.parse("2026-02-01T12:00:00.123456Z"));
  }

  @Test
  void theIdFollowsFromTheRunAlone() {
    // Given
    CampaignMetrics event = MetricsEvents.of(CAMPAIGN, "run", SOURCE, NOW);

    // When
    CampaignMetrics later = MetricsEvents.of(CAMPAIGN, "run", SOURCE, NOW.plusSeconds(5));
    CampaignMetrics other = MetricsEvents.of(CAMPAIGN, "other", SOURCE, NOW);

    // Then
    assertThat(later.getContext().getEventId()).isEqualTo(event.getContext().getEventId());
    assertThat(other.getContext().getEventId()).isNotEqualTo(event.getContext().getEventId());
  }
}
