package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.DeadLetterHeaders;
import io.adwright.contracts.Topics;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A dead letter is what was read, byte for byte, and says who set it aside, when and why. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
class DeadLetterTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final byte[] NOT_TEXT = {(byte) 0xc3, 0x28, (byte) 0xff};

  Events events;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void anEventThatIsRefusedKeepsItsBytesKeyAndHeaders() throws Exception {
    // Given: a byte more than the event has, as a writer of our event written anew would not
    events.send(Topics.CAMPAIGN_METRICS, "refused-exactly", Echo.metrics("exact", "refused"));
    byte[] event =
        events
            .awaitBytes(
                Topics.CAMPAIGN_METRICS, 1, record -> "refused-exactly".equals(record.key()), LIMIT)
            .getFirst()
            .value();
    byte[] value = Arrays.copyOf(event, event.length + 1);
    Instant before = Instant.now();

    // When
    send(NOT_TEXT, value, new RecordHeader("mark", new byte[] {1, 2}));

    // Then
    ConsumerRecord<String, byte[]> letter = letter(1);
    assertThat(letter.value()).isEqualTo(value);
    assertThat(letter.headers().lastHeader("mark").value()).containsExactly(1, 2);
    assertThat(letter.key()).isEqualTo(new String(NOT_TEXT, StandardCharsets.UTF_8));
    assertThat(keyBytes(letter)).isEqualTo(NOT_TEXT);
    assertThat(Events.header(letter, DeadLetterHeaders.REASON))
        .isEqualTo("this campaign is refused");
    assertThat(Events.header(letter, DeadLetterHeaders.EXCEPTION))
        .isEqualTo("java.lang.IllegalArgumentException");
    assertThat(Events.header(letter, DeadLetterHeaders.AGENT)).isEqualTo("agent-kit-test");
    assertThat(Instant.parse(Events.header(letter, DeadLetterHeaders.TIME)))
        .isBetween(before.minusSeconds(1), Instant.now());
    assertThat(letter.headers().toArray())
        .extracting(Header::key)
        .noneMatch(key -> key.startsWith("adwright-original"));
  }

  @Test
  void whatCannotBeReadKeepsItsBytesOnceAndSaysWhoAndWhen() throws Exception {
    // Given
    byte[] garbage = "neither Avro nor short ".repeat(500).getBytes(StandardCharsets.UTF_8);

    // When
    send(
        "unreadable".getBytes(StandardCharsets.UTF_8),
        garbage,
        new RecordHeader("mark", new byte[] {3}));

    // Then
    ConsumerRecord<String, byte[]> letter = letter(3);
    assertThat(letter.value()).isEqualTo(garbage);
    assertThat(letter.key()).isEqualTo("unreadable");
    assertThat(Events.header(letter, DeadLetterHeaders.REASON)).isNotEmpty();
    assertThat(Events.header(letter, DeadLetterHeaders.AGENT)).isEqualTo("agent-kit-test");
    assertThat(Events.header(letter, DeadLetterHeaders.TIME)).isNotEmpty();
    assertThat(letter.headers().toArray())
        .allSatisfy(header -> assertThat(header.value()).hasSizeLessThan(garbage.length));
  }

  private ConsumerRecord<String, byte[]> letter(int mark) {
    return events
        .awaitBytes(
            Topics.deadLetters(Topics.CAMPAIGN_METRICS),
            1,
            record ->
                record.headers().lastHeader("mark") != null
                    && record.headers().lastHeader("mark").value()[0] == mark,
            LIMIT)
        .getFirst();
  }

  private byte[] keyBytes(ConsumerRecord<String, byte[]> letter) {
    var partition = new TopicPartition(letter.topic(), letter.partition());
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, letter.offset());
      return consumer.poll(LIMIT).iterator().next().key();
    }
  }

  private void send(byte[] key, byte[] value, Header header) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var _ =
          producer
              .send(
                  new ProducerRecord<>(Topics.CAMPAIGN_METRICS, null, key, value, List.of(header)))
              .get();
    }
  }
}
