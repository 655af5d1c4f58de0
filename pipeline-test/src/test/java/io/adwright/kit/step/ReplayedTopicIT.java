package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A topic that is read again from its beginning, by a new process in a new group, on a real broker:
 * what comes out is what came out, byte for byte, but for the time at which it was made.
 */
class ReplayedTopicIT {
  private static final int CAMPAIGNS = 8;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final KafkaStack stack = new KafkaStack();
  private final Map<String, String> settings = new HashMap<>();

  /** The agents that a model may take part in; here it does not. */
  enum Served {
    ANALYST("analyst-service", "CAMPAIGN_METRICS", Topics.CAMPAIGN_METRICS, Topics.DIAGNOSES),
    STRATEGIST("strategist-service", "RECALLS", Topics.RECALLS, Topics.STRATEGIES),
    COPYWRITER("copywriter-service", "STRATEGIES", Topics.STRATEGIES, Topics.AD_COPY);

    private final String module;
    private final String channel;
    private final String in;
    private final String out;

    Served(String module, String channel, String in, String out) {
      this.module = module;
      this.channel = channel;
      this.in = in;
      this.out = out;
    }

    /** Returns the setting that the consumer's group has in the environment. */
    String group() {
      return "MP_MESSAGING_INCOMING_" + channel + "_GROUP_ID";
    }

    SpecificRecordBase input(CampaignMetrics metrics) {
      DryRun run = DryRun.of(metrics, Snapshots.START);
      return switch (this) {
        case ANALYST -> metrics;
        case STRATEGIST -> run.outputs().get(1);
        case COPYWRITER -> run.outputs().get(2);
      };
    }
  }

  /** What is there of one output whenever it was made. */
  private record Told(String key, String eventId, String bytes) {
    static Told of(ConsumerRecord<String, SpecificRecordBase> record) {
      SpecificRecordBase event = record.value();
      Stamp.context(event).put("occurredAt", Instant.EPOCH);
      return new Told(record.key(), Events.header(record, "ce_id"), ReplayTest.bytes(event));
    }
  }

  @BeforeEach
  void start() {
    settings.putAll(stack.start());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", settings.getOrDefault("kafka.bootstrap.servers", ""));
    settings.put("ADWRIGHT_LLM_MODE", "off");
  }

  @AfterEach
  void stop() {
    stack.stop();
  }

  @ParameterizedTest
  @EnumSource
  void aTopicThatIsReplayedGivesTheSameBytes(Served agent) throws Exception {
    // Given
    IntStream.range(0, CAMPAIGNS)
        .mapToObj(Snapshots::ofCampaign)
        .forEach(
            metrics ->
                stack
                    .events()
                    .send(
                        agent.in,
                        CampaignKeys.of(metrics.getCampaign().getRef()),
                        agent.input(metrics)));
    List<Told> first = outputs(agent, "first", CAMPAIGNS);

    // When
    List<Told> both = outputs(agent, "second", 2 * CAMPAIGNS);

    // Then
    List<Told> second = both.subList(CAMPAIGNS, both.size());
    assertThat(first).doesNotHaveDuplicates();
    assertThat(first).allSatisfy(it -> assertThat(it.eventId()).isNotBlank());
    assertThat(second).containsExactlyInAnyOrderElementsOf(first);
  }

  /** Returns the first outputs, once a new process in a new group has read the whole topic. */
  private List<Told> outputs(Served agent, String group, int expected) throws Exception {
    settings.put(agent.group(), "replay-" + group);
    try (ServiceProcess service = ServiceProcess.start(Path.of("..", agent.module), settings)) {
      service.awaitReady();
      List<Told> told = told(agent.out, expected, service);
      service.stop();
      return told;
    }
  }

  private List<Told> told(String topic, int expected, ServiceProcess service) throws Exception {
    try {
      return stack
          .events()
          .<SpecificRecordBase>await(topic, expected, record -> true, LIMIT)
          .stream()
          .map(Told::of)
          .toList();
    } catch (AssertionError tooFew) {
      throw new AssertionError("the service says: " + service.report(), tooFew);
    }
  }
}
