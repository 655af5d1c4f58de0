package io.adwright.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.analyst.diagnosis.Day;
import io.adwright.analyst.diagnosis.Snapshot;
import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import io.adwright.llm.stub.OllamaStub;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.ServiceProcess;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SIGTERM in the middle of slow steps, on a real broker. */
class GracefulStopIT {
  private static final String GROUP = "adwright-analyst";
  private static final int CAMPAIGNS = 6;
  private static final int MODEL_MILLIS = 1_500;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final KafkaStack stack = new KafkaStack();
  private final OllamaStub ollama = new OllamaStub();
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void start() {
    settings.putAll(stack.start());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", broker());
    ollama.start();
    ollama.chat(OllamaStub.streamed(OllamaStub.stream("{}")).withFixedDelay(MODEL_MILLIS));
    settings.put("ADWRIGHT_LLM_URL", ollama.url());
  }

  @AfterEach
  void stop() {
    ollama.stop();
    stack.stop();
  }

  @Test
  void whatHasBegunIsDoneTheRestIsHandedOverAndTheGroupIsLeft() throws Exception {
    // Given: a static member in the middle of its first step, with others waiting
    settings.put("ADWRIGHT_INSTANCE_ID", "analyst-0");
    try (ServiceProcess first = ServiceProcess.start(settings)) {
      send();
      await("the first call of the model", () -> !ollama.chats().isEmpty(), first);

      // When
      first.stop();

      // Then: nobody is left in the group, and what was done is not lost
      assertThat(members()).isEmpty();
      assertThat(first.log()).contains("every step that had begun is done");
      assertThat(first.log().lines().filter(line -> line.startsWith("{")).map(this::json))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.path("message").isTextual()).isTrue());
      assertThat(outputs()).hasSizeBetween(1, CAMPAIGNS - 1);
    }

    // And: who comes next gets the partitions, and does what is left, once
    settings.remove("ADWRIGHT_INSTANCE_ID");
    try (ServiceProcess second = ServiceProcess.start(settings)) {
      await("all diagnoses", () -> outputs().size() == CAMPAIGNS, second);
      await("everything to count as read", () -> lag() == 0, second);
      second.stop();
      assertThat(members()).isEmpty();
    }
    assertThat(outputs().values()).containsOnly(1);
  }

  private void send() throws Exception {
    var serializer = new AvroKafkaSerializer<CampaignMetrics>();
    serializer.configure(
        Map.of(
            "apicurio.registry.url", settings.getOrDefault("ADWRIGHT_REGISTRY_URL", ""),
            "apicurio.registry.auto-register", "true",
            "apicurio.registry.dereference-schema", "true"),
        false);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker()),
            new StringSerializer(),
            serializer)) {
      for (CampaignMetrics metrics :
          IntStream.range(0, CAMPAIGNS).mapToObj(this::losing).toList()) {
        var _ =
            producer
                .send(
                    new ProducerRecord<>(
                        Topics.CAMPAIGN_METRICS,
                        CampaignKeys.of(metrics.getCampaign().getRef()),
                        metrics))
                .get();
      }
    }
  }

  /** A campaign that leaves something to explain. */
  private CampaignMetrics losing(int number) {
    Day before = Day.spending(100).seen(10_000).clicked(200).converted(20).worth(600);
    Day now = Day.spending(100 + number).seen(10_000).clicked(160).converted(8).worth(240);
    CampaignMetrics metrics =
        new Snapshot()
            .targetRoas(4)
            .days(7, before)
            .days(7, now)
            .campaign(
                campaign ->
                    campaign.setRef(
                        new CampaignRef("acme", Platform.META, "account", "campaign-" + number)))
            .metrics();
    return CampaignMetrics.newBuilder(metrics)
        .setContext(Snapshot.context("event-" + number, "run-" + number))
        .build();
  }

  /** Returns how many diagnoses there are of each run. */
  private Map<String, Integer> outputs() {
    var partition = new TopicPartition(Topics.DIAGNOSES, 0);
    var counts = new TreeMap<String, Integer>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> counts.merge(record.key(), 1, Integer::sum));
      }
    }
    return counts;
  }

  private List<MemberDescription> members() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
      return List.copyOf(
          admin
              .describeConsumerGroups(List.of(GROUP))
              .describedGroups()
              .get(GROUP)
              .get()
              .members());
    }
  }

  private long lag() {
    return CAMPAIGNS - stack.events().committed(GROUP, Topics.CAMPAIGN_METRICS);
  }

  private static void await(String what, Callable<Boolean> seen, ServiceProcess service)
      throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!seen.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(what + " was waited for in vain: " + service.log());
      }
      Thread.sleep(100);
    }
  }

  private JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }

  private String broker() {
    return settings.getOrDefault("kafka.bootstrap.servers", "");
  }
}
