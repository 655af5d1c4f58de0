package io.adwright.kit.step;

import io.adwright.contracts.event.EventContext;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.avro.specific.SpecificRecordBase;

/** CloudEvents attributes of our events, for tools that know nothing of Avro. */
public final class CloudEvents {
  private static final URI SOURCE = URI.create("https://adwright.io/agents");

  private CloudEvents() {}

  /** Returns the attributes ({@code ce_id, ce_type, ce_time, correlationid, causationid}). */
  public static OutgoingCloudEventMetadata<Object> of(
      EventContext context, Class<? extends SpecificRecordBase> type) {
    var attributes =
        OutgoingCloudEventMetadata.builder()
            .withId(context.getEventId())
            .withSource(SOURCE)
            .withType(type.getName())
            .withDataContentType("application/avro")
            .withTimestamp(context.getOccurredAt().atZone(ZoneOffset.UTC))
            .withExtension("correlationid", context.getCorrelationId());
    context.getCausationId().ifPresent(cause -> attributes.withExtension("causationid", cause));
    return attributes.build();
  }
}
