package io.adwright.deploy.secured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.Topics;
import io.adwright.deploy.running.Api;
import io.adwright.deploy.running.Installation;
import io.adwright.deploy.running.Tool;
import io.adwright.deploy.running.Waves;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.SecureListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * All services, packaged, on a broker that they reach by a guarded door alone. They are told so by
 * their environment, as {@code docs/security.md} and the component {@code strimzi} have it. What is
 * asked of them here needs each of their clients: those of the channels, and those that read or
 * look something up beside them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecuredKafkaContract<L extends SecureListener> {

  private static final String REASON = "{\"reason\": \"test\"}";
  private static final String LAG = "/api/v1/agents/lag";

  private L door;
  private KafkaStack stack;
  private Installation installation;
  private Map<String, String> addresses;

  abstract L door(Path directory) throws Exception;

  final L door() {
    return door;
  }

  /** What a service needs to know to come in by the open door. */
  final Map<String, String> addresses() {
    return addresses;
  }

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    door = door(directory);
    stack = new KafkaStack(door);
    addresses = new HashMap<>(stack.start());
    addresses.putAll(door.environment());
    installation = new Installation(addresses, directory);
    installation.start();
  }

  @AfterAll
  void stop() {
    installation.close();
    stack.stop();
  }

  /** What {@code setup} needs to know besides. */
  final Map<String, String> setup() {
    Map<String, String> environment = new HashMap<>(addresses);
    environment.put("ADWRIGHT_TOPICS", "target/dist/adwright-topics.properties");
    environment.put("ADWRIGHT_TOPIC_REPLICAS", "1");
    return environment;
  }

  @Test
  void setupFindsTheTopicsThatAreThere() throws Exception {
    // When
    Tool.Answer answer = Tool.SETUP.run(setup(), "topics");

    // Then
    assertThat(answer.said()).contains(" 0 created");
  }

  @Test
  void deadLettersAreShownFromTheCommandLine(@TempDir Path directory) throws Exception {
    // Given
    Path settings = directory.resolve("client.properties");
    Files.write(
        settings,
        door.environment().entrySet().stream()
            .map(
                it ->
                    it.getKey()
                            .substring("KAFKA_".length())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '.')
                        + "="
                        + it.getValue())
            .toList());

    // When
    Tool.Answer answer =
        Tool.DEAD_LETTERS.run(addresses, "list", "--client-config", settings.toString());

    // Then
    assertThat(answer.status()).as(answer.said()).isZero();
  }

  @Test
  void everyRunComesToItsEnd() throws Exception {
    // When
    JsonNode published = gateway().publish(new Waves().csv("secured"), "secured");

    // Then
    assertThat(gateway().awaitRuns(published)).isEqualTo(8);
  }

  @Test
  void anOrderReachesTheOptimizer() throws Exception {
    // When
    JsonNode order =
        gateway()
            .order(
                "/api/v1/controls/kill-switch",
                """
                {"engaged": true, "reason": "test",
                 "scope": {"platform": "META", "accountId": "of-nobody"}}
                """);

    // Then
    installation.awaitLog("optimizer-service-0", "controlId=" + order.path("controlId").asText());
  }

  @Test
  void whatIsReadBesideTheChannelsIsReadToo() throws Exception {
    // When
    installation.awaitLog("optimizer-service-0", "controls are read");

    // Then
    assertThat(installation.log("memory-service-0")).doesNotContain("learnings cannot be read");
  }

  @Test
  void whoStopsLeavesItsGroup() throws Exception {
    // Given
    installation.begin("copywriter-service", "copywriter-service-1").awaitReady();
    gateway().await(LAG, lag -> members(lag) == 2);

    // When
    installation.stop("copywriter-service-1");

    // Then: long before its session times out
    assertThat(members(gateway().get(LAG))).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsSetAsideAndSentAgain() throws Exception {
    // Given
    String letters = Topics.deadLetters(Topics.DIAGNOSES);
    stack.events().sendBytes(Topics.DIAGNOSES, "default/key", "no event".getBytes(UTF_8));
    gateway().await("/api/v1/dead-letters", piles -> waiting(piles, letters) == 1);

    // When
    JsonNode replayed = gateway().order("/api/v1/dead-letters/" + letters + "/replay", REASON);

    // Then
    assertThat(replayed.path("sent").asInt()).isEqualTo(1);
  }

  @Test
  void theGatewaySeesHowFarTheAgentsAre() throws Exception {
    // When
    JsonNode lag = gateway().await(LAG, seen -> !seen.path("items").isEmpty());

    // Then
    assertThat(lag.path("items").findValuesAsText("group"))
        .allSatisfy(group -> assertThat(group).startsWith("adwright-"));
  }

  @Test
  void theViewsCanBeMadeAnew() throws Exception {
    // When
    gateway().order("/api/v1/rebuild", REASON);

    // Then
    JsonNode end =
        gateway().await("/api/v1/rebuild", now -> !now.path("phase").asText().equals("RUNNING"));
    assertThat(end.path("phase").asText()).isEqualTo("DONE");
  }

  private Api gateway() {
    return installation.api("gateway-0");
  }

  private static int members(JsonNode lag) {
    for (JsonNode item : lag.path("items")) {
      if (item.path("group").asText().equals("adwright-copywriter")) {
        return item.path("members").asInt();
      }
    }
    return 0;
  }

  private static int waiting(JsonNode piles, String topic) {
    for (JsonNode pile : piles.path("items")) {
      if (pile.path("topic").asText().equals(topic)) {
        return pile.path("waiting").asInt();
      }
    }
    return 0;
  }
}
