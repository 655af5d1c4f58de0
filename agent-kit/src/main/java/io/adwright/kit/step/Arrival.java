package io.adwright.kit.step;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Where a message came from.
 *
 * @param topic empty for one that came from no topic
 * @param headers of its record
 */
record Arrival(String topic, Headers headers) {

  static Arrival of(Message<?> message) {
    return message
        .getMetadata(IncomingKafkaRecordMetadata.class)
        .map(record -> new Arrival(record.getTopic(), record.getHeaders()))
        .orElseGet(() -> new Arrival("", new RecordHeaders()));
  }
}
