package io.adwright.kit.deadletter;

import io.adwright.contracts.DeadLetterHeaders;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.DeserializationFailureHandler;
import io.smallrye.reactive.messaging.kafka.SerializationFailureHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The last hand on a dead letter before it leaves: key and value are the bytes that were read, and
 * the headers say who set it aside and when. The connector has put the failure there already.
 */
@ApplicationScoped
@Identifier("adwright-dead-letter") class DeadLetterWriter implements SerializationFailureHandler<Object> {
  /** Of a failure's message; some hold all that was read. */
  private static final int MOST_BYTES = 2_000;

  private final String service;
  private final Clock clock;

  DeadLetterWriter(@ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  @Override
  public byte @Nullable [] decorateSerialization(
      Uni<byte[]> serialization,
      String topic,
      boolean isKey,
      String serializer,
      @Nullable Object data,
      Headers headers) {
    byte[] original = (isKey ? Original.KEY : Original.VALUE).take(headers);
    if (!isKey) {
      describe(headers);
    }
    return original == null ? serialization.await().indefinitely() : original;
  }

  private void describe(Headers headers) {
    put(headers, DeadLetterHeaders.AGENT, service);
    put(headers, DeadLetterHeaders.TIME, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    // The value itself once more.
    headers.remove(DeserializationFailureHandler.DESERIALIZATION_FAILURE_DATA);
    headers.remove(DeserializationFailureHandler.DESERIALIZATION_FAILURE_VALUE_DATA);
    for (Header header : headers.toArray()) {
      if (header.value() != null && header.value().length > MOST_BYTES && isOurs(header.key())) {
        headers.remove(header.key());
        headers.add(
            header.key(),
            new String(header.value(), 0, MOST_BYTES, StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static boolean isOurs(String header) {
    return header.startsWith(DeadLetterHeaders.PREFIX)
        || header.startsWith(DeadLetterHeaders.UNREADABLE_PREFIX);
  }

  private static void put(Headers headers, String name, String text) {
    headers.remove(name);
    headers.add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
