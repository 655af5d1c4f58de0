package io.adwright.memory.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Dead letters with the headers that those of all other topics have. */
@ApplicationScoped
class KafkaDeadLetters implements DeadLetters {
  private static final Logger LOG = Logger.getLogger(KafkaDeadLetters.class);
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final MutinyEmitter<byte[]> emitter;
  private final MeterRegistry meters;

  KafkaDeadLetters(
      @Channel("learnings-dead-letters") MutinyEmitter<byte[]> emitter, MeterRegistry meters) {
    this.emitter = emitter;
    this.meters = meters;
  }

  @Override
  public void take(ConsumerRecord<String, byte[]> record, Exception reason) {
    LOG.errorf(
        "record set aside in the dead letters: topic=%s partition=%d offset=%d key=%s reason=%s",
        record.topic(), record.partition(), record.offset(), record.key(), reason.getMessage());
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(record.key())
            .withHeaders(headers(record, reason))
            .build();
    emitter.sendMessage(Message.of(record.value(), Metadata.of(metadata))).await().atMost(LIMIT);
    meters.counter("adwright.memory.dead.letters").increment();
  }

  private static Headers headers(ConsumerRecord<String, byte[]> record, Exception reason) {
    var headers = new RecordHeaders(record.headers().toArray());
    add(headers, "exception-class-name", reason.getClass().getName());
    add(headers, "reason", String.valueOf(reason.getMessage()));
    add(headers, "topic", record.topic());
    add(headers, "partition", Integer.toString(record.partition()));
    add(headers, "offset", Long.toString(record.offset()));
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
  }
}
