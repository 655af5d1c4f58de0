package io.adwright.gateway.ingest;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.EventContext;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import java.net.URI;
import java.time.ZoneOffset;

/** CloudEvents attributes of an event, for tools that know nothing of Avro. */
final class CloudEvents {
  private static final URI SOURCE = URI.create("https://adwright.io/gateway");

  private CloudEvents() {}

  /** Returns the attributes ({@code ce_id, ce_type, ce_time, correlationid}). */
  static OutgoingCloudEventMetadata<Object> of(CampaignMetrics event) {
    return of(event.getContext(), CampaignMetrics.class);
  }

  static OutgoingCloudEventMetadata<Object> of(Control event) {
    return of(event.getContext(), Control.class);
  }

  private static OutgoingCloudEventMetadata<Object> of(EventContext context, Class<?> type) {
    return OutgoingCloudEventMetadata.builder()
        .withId(context.getEventId())
        .withSource(SOURCE)
        .withType(type.getName())
        .withDataContentType("application/avro")
        .withTimestamp(context.getOccurredAt().atZone(ZoneOffset.UTC))
        .withExtension("correlationid", context.getCorrelationId())
        .build();
  }
}
