package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Agent;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStore;
import io.adwright.teststack.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class TraceResourceTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Inject TraceStore store;
  Events events;
  private Pipeline pipeline;

  @BeforeEach
  void connect() {
    pipeline = new Pipeline(events);
  }

  @Test
  void aRunIsAssembledFromWhatThePipelineLeavesOnItsTopics() {
    // Given
    SampleRun run = run("assembled");
    List<TraceEvent> muddled = new ArrayList<>(run.events());
    Collections.shuffle(muddled, new Random(5));

    // When
    pipeline.publish(muddled);

    // Then
    JsonPath trace = awaitStatus("assembled", "COMPLETE");
    assertThat(trace.getString("execution.decisions[0].action")).isEqualTo("Increase budget 20%");
    assertThat(trace.getList("trace.steps.agent"))
        .containsExactly("analyst", "memory", "strategist", "copywriter", "optimizer");
    assertThat(trace.getFloat("trace.durationMs")).isEqualTo(12.0f);
  }

  @Test
  void aPostedSnapshotBecomesARunThatWaitsForTheAnalyst() {
    // Given
    String body =
        """
        {"platform": "META", "accountId": "act_1", "campaignId": "c-1", "campaignName": "Spring",
         "currency": "JPY", "timeZone": "Asia/Tokyo", "dailyBudget": 5000,
         "windows": [{"date": "2026-01-01", "spend": 4000}]}
        """;

    // When
    String id =
        given()
            .contentType("application/json")
            .body(body)
            .post("/api/v1/metrics")
            .jsonPath()
            .getString("correlationIds[0]");

    // Then
    JsonPath trace = awaitStatus(id, "RUNNING");
    assertThat(trace.getString("campaign.dailyBudget.text")).isEqualTo("5,000 JPY");
    assertThat(trace.getString("diagnosis")).isNull();
  }

  @Test
  void aFailedStepEndsTheRunWithItsReason() {
    // Given
    SampleRun run = run("failing");

    // When
    pipeline.publish(List.of(run.started(Agent.ANALYST), run.failed(Agent.ANALYST)));

    // Then
    JsonPath trace = awaitStatus("failing", "FAILED");
    assertThat(trace.getString("trace.reason")).startsWith("analyst failed: Illegal");
  }

  @Test
  void aRecordThatCannotBeReadDoesNotStopTheOthers() {
    // Given
    events.sendBytes(Topics.EXECUTIONS, "k", "garbage".getBytes(StandardCharsets.UTF_8));
    events.sendBytes(Topics.EXECUTIONS, "k", new byte[] {0, 0, 0, 39, 15, 1, 2, 3});
    events.sendBytes(Topics.EXECUTIONS, "k", new byte[] {0, 0, 0, 0, 1, 1});
    events.send(Topics.EXECUTIONS, "k", run("a-record-of-another-kind").profile());

    // When
    pipeline.publish(run("after-garbage").events());

    // Then
    awaitStatus("after-garbage", "COMPLETE");
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "adwright_gateway_events_total{outcome=\"unreadable\",topic=\"adwright.executions.v1\"}");
  }

  @Test
  void theListShowsTheRunsOfAnImportNewestFirstAndPagesThroughThem() {
    // Given
    for (int n = 0; n < 3; n++) {
      pipeline.publish(
          run("paged-" + n).imported("imp-paged").publishedAt(now.plusSeconds(n)).events());
    }
    Await.until(
        () -> list("importId=imp-paged").getInt("counts.COMPLETE"), complete -> complete == 3);

    // When
    JsonPath first = list("importId=imp-paged&limit=2");
    JsonPath second = list("importId=imp-paged&limit=2&cursor=" + first.getString("nextCursor"));

    // Then
    assertThat(first.getList("items.correlationId")).containsExactly("paged-2", "paged-1");
    assertThat(second.getList("items.correlationId")).containsExactly("paged-0");
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(first.getList("items[0].findings")).containsExactly("BUDGET_LIMITED", "HIGH_CPA");
    assertThat(list("importId=imp-paged&status=running").getList("items")).isEmpty();
  }

  @Test
  void aStoreFedFromTheBeginningOfTheTopicsEqualsThisOne() {
    // Given
    SampleRun run = run("rebuilt").campaign("c-rebuilt");
    pipeline.publish(run.events());
    awaitStatus("rebuilt", "COMPLETE");
    var rebuilt = new InMemoryTraceStore(1_000, 1 << 24);

    // When
    pipeline.replay(rebuilt::append, run);

    // Then
    Optional<Trace> lost = store.find("rebuilt");
    assertThat(rebuilt.find("rebuilt")).isEqualTo(lost).contains(run.trace());
  }

  private SampleRun run(String correlationId) {
    return SampleRun.of(correlationId).publishedAt(now);
  }

  private static JsonPath awaitStatus(String correlationId, String status) {
    return Await.until(
        () -> given().get("/api/v1/traces/" + correlationId).jsonPath(),
        trace -> status.equals(trace.getString("trace.status")));
  }

  private static JsonPath list(String query) {
    return given().get("/api/v1/traces?" + query).then().statusCode(200).extract().jsonPath();
  }
}
