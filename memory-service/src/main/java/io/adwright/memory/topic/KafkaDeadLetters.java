package io.adwright.memory.topic;

import io.adwright.contracts.DeadLetterHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Dead letters with the headers that those of all other topics have. */
@ApplicationScoped
class KafkaDeadLetters implements DeadLetters {
  private static final Logger LOG = Logger.getLogger(KafkaDeadLetters.class);
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int LONGEST = 2_000;

  private final MutinyEmitter<byte[]> emitter;
  private final MeterRegistry meters;
  private final String service;
  private final Clock clock;

  KafkaDeadLetters(
      @Channel("learnings-dead-letters") MutinyEmitter<byte[]> emitter,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String service,
      Clock clock) {
    this.emitter = emitter;
    this.meters = meters;
    this.service = service;
    this.clock = clock;
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

  private Headers headers(ConsumerRecord<String, byte[]> record, Exception reason) {
    String why = String.valueOf(reason.getMessage());
    var headers = new RecordHeaders(record.headers().toArray());
    add(headers, DeadLetterHeaders.REASON, why.substring(0, Math.min(LONGEST, why.length())));
    add(headers, DeadLetterHeaders.EXCEPTION, reason.getClass().getName());
    add(headers, DeadLetterHeaders.TOPIC, record.topic());
    add(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    add(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    add(headers, DeadLetterHeaders.AGENT, service);
    add(headers, DeadLetterHeaders.TIME, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
