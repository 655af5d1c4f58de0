package io.adwright.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.DeadLetterHeaders;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.EventContext;
import io.adwright.teststack.KafkaStack;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands on a real broker and a real registry; each test has a topic of its own. */
class DeadLettersTest {
  private static final byte[] KEY = {(byte) 0xff, 1};
  private static final byte[] GARBAGE = {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3};

  private static final KafkaStack STACK = new KafkaStack();
  private static Map<String, String> addresses = Map.of();

  @BeforeAll
  static void start() {
    addresses = STACK.start();
  }

  @AfterAll
  static void stop() {
    STACK.stop();
  }

  @Test
  void theListCountsLettersByTopicAndReason() {
    // Given
    letter(Topics.DIAGNOSES, GARBAGE, "bad bytes", "2026-11-20T10:00:00Z");
    letter(Topics.DIAGNOSES, GARBAGE, "bad bytes", "2026-11-19T10:00:00Z");
    letter(Topics.DIAGNOSES, GARBAGE, "too old", "2026-11-21T10:00:00Z");

    // When
    Answer answer = run("list", "--json");

    // Then
    JsonNode topic = find(answer.json(), Topics.deadLetters(Topics.DIAGNOSES));
    assertThat(topic.path("letters").asInt()).isEqualTo(3);
    assertThat(topic.path("oldest").asText()).isEqualTo("2026-11-19T10:00:00Z");
    assertThat(topic.path("newest").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(topic.at("/reasons/0/reason").asText()).isEqualTo("Refused: bad bytes");
    assertThat(topic.at("/reasons/0/count").asInt()).isEqualTo(2);
    assertThat(topic.path("reasons")).hasSize(2);
    assertThat(run("list").out()).contains("adwright.diagnoses.v1.dlq", "2 × Refused: bad bytes");
  }

  @Test
  void aLetterIsShownWithItsEventWhereTheRegistryKnowsIt() {
    // Given
    var event =
        EventContext.newBuilder()
            .setEventId("e-1")
            .setCorrelationId("run-1")
            .setOccurredAt(Instant.EPOCH)
            .build();
    letter(Topics.RECALLS, avro(event), "refused", "2026-11-20T10:00:00Z");
    letter(
        Topics.RECALLS,
        "a,b,c".getBytes(StandardCharsets.UTF_8),
        "no Avro",
        "2026-11-20T10:00:01Z");
    letter(Topics.RECALLS, GARBAGE, "unknown schema", "2026-11-20T10:00:02Z");

    // When
    JsonNode letters = run("show", "--topic", "recalls", "--json").json();

    // Then
    assertThat(letters).hasSize(3);
    JsonNode first = letters.get(0);
    assertThat(first.at("/payload/type").asText())
        .isEqualTo("io.adwright.contracts.event.EventContext");
    assertThat(first.at("/payload/value/correlationId").asText()).isEqualTo("run-1");
    assertThat(first.path("reason").asText()).isEqualTo("refused");
    assertThat(first.path("agent").asText()).isEqualTo("memory-service");
    assertThat(first.path("time").asText()).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(first.path("key").asText()).isEqualTo("0xff01");
    assertThat(first.at("/original/topic").asText()).isEqualTo(Topics.RECALLS);
    assertThat(first.at("/headers/mark").asText()).isEqualTo("yes");
    assertThat(first.path("headers")).hasSize(1);
    assertThat(letters.get(1).at("/payload/value").asText()).isEqualTo("a,b,c");
    assertThat(letters.get(2).at("/payload/as").asText()).isEqualTo("hex");
    assertThat(letters.get(2).at("/payload/value").asText()).isEqualTo("007f7f7f7f010203");
    assertThat(run("show", "--topic", Topics.RECALLS, "--offset", "1").out())
        .contains("memory-service", "Refused: no Avro", "a,b,c");
  }

  @Test
  void aReplayIsADryRunUnlessItIsSaidYes() {
    // Given
    letter(Topics.AD_COPY, GARBAGE, "refused", "2026-11-20T10:00:00Z");

    // When
    Answer answer = run("replay", "--topic", "ad-copy", "--all");

    // Then
    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains("1 letter would be sent; nothing was. Really send: --yes");
    assertThat(records(Topics.AD_COPY)).isEmpty();
    assertThat(records(Topics.deadLetters(Topics.AD_COPY))).hasSize(1);
  }

  @Test
  void aReplaySendsWhatWasReadAndOnlyOnce() {
    // Given
    letter(Topics.EXECUTIONS, GARBAGE, "refused", "2026-11-20T10:00:00Z");
    letter(Topics.EXECUTIONS, GARBAGE, "refused", "2026-11-20T10:00:01Z");

    // When
    Answer answer = run("replay", "--topic", "executions", "--offset", "1", "--yes", "--json");

    // Then: the original, byte for byte
    assertThat(answer.json().path("sent").asInt()).isEqualTo(1);
    ConsumerRecord<byte[], byte[]> sent = records(Topics.EXECUTIONS).getFirst();
    assertThat(sent.value()).isEqualTo(GARBAGE);
    assertThat(sent.key()).isEqualTo(KEY);
    assertThat(sent.headers().toArray()).extracting(Header::key).containsExactly("mark");

    // And: the second time it says so
    Answer second = run("replay", "--topic", "executions", "--offset", "1", "--yes");
    assertThat(second.status()).isEqualTo(1);
    assertThat(second.out())
        .contains("was replayed at", Topics.EXECUTIONS + "/0@0", "--again sends it once more");
    assertThat(records(Topics.EXECUTIONS)).hasSize(1);

    // And: all that is left, then once more on demand
    assertThat(run("replay", "--topic", "executions", "--all", "--yes").status()).isZero();
    assertThat(records(Topics.EXECUTIONS)).hasSize(2);
    assertThat(run("replay", "--topic", "executions", "--offset", "1", "--yes", "--again").status())
        .isZero();
    assertThat(records(Topics.EXECUTIONS)).hasSize(3);
    JsonNode listed = find(run("list", "--json").json(), Topics.deadLetters(Topics.EXECUTIONS));
    assertThat(listed.path("letters").asInt()).isEqualTo(2);
    assertThat(listed.path("replayed").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsNamedAndNothingIsSent() {
    // Given
    letter(Topics.OUTCOMES, GARBAGE, "refused", "2026-11-20T10:00:00Z");

    // When
    Answer offset = run("replay", "--topic", "outcomes", "--offset", "0,77", "--yes");
    Answer topic = run("show", "--topic", "kitchen");

    // Then
    assertThat(offset.status()).isEqualTo(2);
    assertThat(offset.err()).contains("no letter at offset [77]", "nothing was sent");
    assertThat(records(Topics.OUTCOMES)).isEmpty();
    assertThat(topic.status()).isEqualTo(2);
    assertThat(topic.err()).contains("\"kitchen\"", Topics.deadLetters(Topics.OUTCOMES));
  }

  private static Answer run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--bootstrap", bootstrap(), "--registry", registry()));
    return Answer.of(all.toArray(String[]::new));
  }

  private static void letter(String topic, byte[] value, String reason, String time) {
    var letter = new ProducerRecord<>(Topics.deadLetters(topic), KEY, value);
    Map.of(
            DeadLetterHeaders.TOPIC,
            topic,
            DeadLetterHeaders.PARTITION,
            "0",
            DeadLetterHeaders.OFFSET,
            "12",
            DeadLetterHeaders.REASON,
            reason,
            DeadLetterHeaders.EXCEPTION,
            "io.adwright.Refused",
            DeadLetterHeaders.AGENT,
            "memory-service",
            DeadLetterHeaders.TIME,
            time,
            DeadLetterHeaders.UNREADABLE_PREFIX + "reason",
            "x",
            "mark",
            "yes")
        .forEach(
            (name, text) ->
                letter
                    .headers()
                    .add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var _ = producer.send(letter);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    var partition = new TopicPartition(topic, 0);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static byte[] avro(SpecificRecord event) {
    try (var serializer = new AvroKafkaSerializer<SpecificRecord>()) {
      serializer.configure(
          Map.of(
              "apicurio.registry.url", registry(),
              "apicurio.registry.auto-register", "true",
              "apicurio.registry.dereference-schema", "true"),
          false);
      return serializer.serialize(Topics.RECALLS, event);
    }
  }

  private static JsonNode find(JsonNode array, String topic) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(node -> node.path("topic").asText().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  private static String bootstrap() {
    return addresses.getOrDefault("kafka.bootstrap.servers", "");
  }

  private static String registry() {
    return addresses.getOrDefault("ADWRIGHT_REGISTRY_URL", "");
  }
}
