package io.adwright.gateway.ingest;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.imports.ImportedCampaign;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes the event that sets off a run. The same campaign gives the same event, however it came. */
final class MetricsEvents {
  private MetricsEvents() {}

  static CampaignMetrics of(
      ImportedCampaign campaign, String correlationId, MetricsSource source, Instant now) {
    return CampaignMetrics.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(ContentHash.of("campaign-metrics").and(correlationId).id())
                .setCorrelationId(correlationId)
                .setOccurredAt(now.truncatedTo(ChronoUnit.MICROS))
                .build())
        .setCampaign(campaign.profile())
        .setWindows(List.copyOf(campaign.windows()))
        .setAsOf(campaign.asOf())
        .setRevision(campaign.revision())
        .setSource(source)
        .build();
  }
}
