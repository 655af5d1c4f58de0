package io.adwright.kit.deadletter;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event as the registry describes it, and remembers its bytes for the dead letters.
 *
 * @param <T> the event
 */
public final class OriginalValueDeserializer<T> extends AvroKafkaDeserializer<T> {

  @Override
  public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] data) {
    if (data == null) {
      return null;
    }
    Original.VALUE.keep(headers, data);
    return super.deserialize(topic, headers, data);
  }
}
