package io.adwright.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.deploy.running.Installation;
import io.adwright.deploy.running.Tool;
import io.adwright.teststack.Events;
import io.adwright.teststack.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster is lost, and its orders and learnings are at another, to which MirrorMaker 2 copied
 * them with the settings of {@code docs/operations.md} as they stand there.
 */
class MirroredTopicsIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> MIRRORED = List.of(Topics.CONTROLS, Topics.LEARNINGS);

  /** To each of them. */
  private static final int WRITTEN = 4;

  private static final Customer STOPPED = new Customer("stopped");
  private static final Customer RELEASED = new Customer("released");

  @TempDir Path directory;
  private final Cluster home = Cluster.start();
  private final Cluster mirror = Cluster.start();
  private final Registry registry = Registry.start();
  private final Events atHome = new Events(home.address(), registry.url());
  private final Events atMirror = new Events(mirror.address(), registry.url());

  @BeforeEach
  void prepare() throws Exception {
    setUp(home, "topics", "schemas");
  }

  @AfterEach
  void stop() {
    home.close();
    mirror.close();
    registry.close();
  }

  @Test
  void whatWasStoppedStaysStoppedWhereTheServicesStartAnew() throws Exception {
    // Given: some of it is older than the mirror, and some of it is newer
    Set<String> made = home.topics();
    STOPPED.orderKillSwitch(atHome, false, "all is well");
    RELEASED.orderKillSwitch(atHome, true, "prices are wrong");
    STOPPED.learn(atHome, "kept", "first words");
    STOPPED.learn(atHome, "forgotten", "an error");
    try (MirrorMaker mirrorMaker = MirrorMaker.start(settings(), directory)) {
      mirrorMaker.await(() -> mirror.topics().containsAll(MIRRORED));
      STOPPED.orderKillSwitch(atHome, true, "fire");
      RELEASED.orderKillSwitch(atHome, false, "prices are right");
      STOPPED.learn(atHome, "kept", "last words");
      STOPPED.forget(atHome, "forgotten");
      records(atMirror);
    }
    List<Stored> written = records(atHome);
    Set<String> left = home.topics();

    // When
    home.close();
    setUp(mirror, "topics");
    try (var installation = new Installation(environment(mirror), directory)) {
      installation.startSimulator();
      installation.begin("optimizer-service", "optimizer-service-0").awaitReady();

      // Then
      Decision stopped = decisionOn(Plan.toPauseACampaignOf(STOPPED));
      assertThat(stopped.getStatus()).isEqualTo(ExecutionStatus.KILLED);
      assertThat(stopped.getReason()).contains("kill switch of ann", "fire");
      assertThat(decisionOn(Plan.toPauseACampaignOf(RELEASED)).getStatus())
          .isEqualTo(ExecutionStatus.CONFIRMED);
    }
    assertThat(records(atMirror)).isEqualTo(written);
    assertThat(left).as("nothing is written at home").isEqualTo(made);
    for (String topic : MIRRORED) {
      assertThat(mirror.setting(topic, "cleanup.policy")).isEqualTo("compact");
    }
  }

  /** The block of the page, for clusters of one broker that are here. */
  private String settings() {
    // Beside Kafka there is much else on the class path of this test: nobody is to search it all.
    String plugins = "plugin.discovery = service_load\nmirror.plugin.discovery = service_load\n";
    return (OperationsPage.block("mirror") + plugins)
        .replace("kafka.home.example:9092", home.address())
        .replace("kafka.mirror.example:9092", mirror.address())
        .replace("replication.factor = 3", "replication.factor = 1");
  }

  private Map<String, String> environment(Cluster cluster) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        cluster.address(),
        "ADWRIGHT_REGISTRY_URL",
        registry.url(),
        "ADWRIGHT_TOPICS",
        "target/dist/adwright-topics.properties",
        "ADWRIGHT_TOPIC_REPLICAS",
        "1");
  }

  private void setUp(Cluster cluster, String... tasks) throws Exception {
    Tool.Answer answer = Tool.SETUP.run(environment(cluster), tasks);
    assertThat(answer.status()).as(answer.said()).isZero();
  }

  private Decision decisionOn(Strategy plan) {
    atMirror.send(
        Topics.STRATEGIES, CampaignKeys.of(plan.getDiagnosis().getCampaign().getRef()), plan);
    return atMirror
        .<Execution>await(
            Topics.EXECUTIONS, 1, it -> it.value().getPlanId().equals(plan.getPlanId()), LIMIT)
        .getFirst()
        .value()
        .getDecisions()
        .getFirst();
  }

  /** All that was written, by where it lies; waits until it is there. */
  private static List<Stored> records(Events events) {
    return MIRRORED.stream()
        .flatMap(topic -> events.awaitBytes(topic, WRITTEN, _ -> true, LIMIT).stream())
        .map(Stored::of)
        .sorted()
        .toList();
  }
}
