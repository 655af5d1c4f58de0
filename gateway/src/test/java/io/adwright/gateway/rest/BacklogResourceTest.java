package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.teststack.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** On a real broker; nobody else reads or writes learnings here. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
class BacklogResourceTest {
  private static final String LETTERS = Topics.deadLetters(Topics.LEARNINGS);
  private static final String REASON = "{\"reason\": \"The registry is back\"}";

  Events events;

  @Test
  void lettersAreCountedSentToWhereTheyWereReadFromAndThenWaitNoMore() {
    // Given
    events.sendBytes(LETTERS, "default/one", new byte[] {1, 2, 3});
    events.sendBytes(LETTERS, "default/two", new byte[] {4});
    assertThat(pile().getInt("waiting")).isEqualTo(2);

    // When
    Response answer = replay(LETTERS, REASON);

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getInt("sent")).isEqualTo(2);
    assertThat(answer.jsonPath().getInt("left")).isZero();
    assertThat(events.awaitBytes(Topics.LEARNINGS, 2, _ -> true, Duration.ofSeconds(20)))
        .extracting(record -> record.value()[0])
        .containsExactly((byte) 1, (byte) 4);
    assertThat(pile().getInt("waiting")).isZero();
    assertThat(pile().getInt("replayed")).isEqualTo(2);
    assertThat(replay(LETTERS, REASON).jsonPath().getInt("sent")).isZero();
    String controlId = answer.jsonPath().getString("controlId");
    Await.until(
        () ->
            given()
                .get("/api/v1/controls/audit")
                .jsonPath()
                .<String>get("items.find { it.controlId == '" + controlId + "' }?.reason"),
        reason -> ("Replay of " + LETTERS + ": The registry is back").equals(reason));
  }

  @Test
  void aReplayNeedsAReasonAndATopicOfDeadLetters() {
    // Given a topic that takes events

    // When
    Response without = replay(LETTERS, "{}");
    Response other = replay(Topics.EXECUTIONS, REASON);

    // Then
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.jsonPath().getList("violations.path")).containsExactly("/reason");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.jsonPath().getString("code")).isEqualTo("DEAD_LETTERS_NOT_FOUND");
  }

  @Test
  void aGroupIsBehindByWhatItDidNotRead() {
    // Given
    for (byte n = 0; n < 3; n++) {
      events.sendBytes(Topics.AGENT_STREAM, "lag", new byte[] {n});
    }
    committed("adwright-test", Topics.AGENT_STREAM, 1);

    // When
    JsonPath lag = given().get("/api/v1/agents/lag").then().statusCode(200).extract().jsonPath();

    // Then
    Map<String, Object> own = lag.getMap("items.find { it.group == 'adwright-test' }");
    assertThat(own).containsEntry("topic", Topics.AGENT_STREAM).containsEntry("members", 0);
    assertThat((int) own.get("lag")).isGreaterThanOrEqualTo(2);
    assertThat(lag.<String>getList("items.group")).noneMatch(it -> it.contains("gateway"));
  }

  private static JsonPath pile() {
    JsonPath all = given().get("/api/v1/dead-letters").then().statusCode(200).extract().jsonPath();
    return all.setRootPath("items.find { it.topic == '" + LETTERS + "' }");
  }

  private static Response replay(String topic, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/dead-letters/" + topic + "/replay");
  }

  private static void committed(String group, String topic, long offset) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
            "group.id",
            group);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset)));
    }
  }
}
