package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;

import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = KafkaStack.class, restrictToAnnotatedClass = true)
class SmokeTest {
  Events events;

  @Test
  void smoke() throws Exception {
    System.out.println(given().get("/q/health/ready").asString());
    System.out.println(given().get("/api/v1/traces").asString());
    System.out.println(given().get("/api/v1/traces/nope").asPrettyString());
    System.out.println(given().get("/api/v1/tracesx").asPrettyString());
    System.out.println(given().get("/nowhere").asPrettyString());
    System.out.println(given().delete("/api/v1/traces").asPrettyString());
    System.out.println(
        given().contentType("application/xml").body("x").post("/api/v1/imports").asPrettyString());
    System.out.println(
        given().contentType("text/csv").body("").post("/api/v1/imports").asPrettyString());
    System.out.println(
        given().contentType("application/json").body("{").post("/api/v1/metrics").asPrettyString());
    System.out.println(
        given()
            .contentType("application/json")
            .body(
                "{\"platform\":\"META\",\"dailyBudget\":\"abc\",\"x\":1,\"windows\":[{\"date\":\"2026-01-01\",\"clicks\":5,\"impressions\":3,\"spend\":true}]}")
            .post("/api/v1/metrics")
            .asPrettyString());
    System.out.println(
        given()
            .contentType("application/json")
            .body(
                "{\"platform\":\"META\",\"accountId\":\"a\",\"campaignId\":1,\"campaignName\":\"n\",\"currency\":\"EUR\",\"timeZone\":\"Europe/Berlin\",\"dailyBudget\":\"12.34\",\"windows\":[{\"date\":\"2026-01-01\",\"clicks\":5,\"impressions\":30,\"spend\":1.5}]}")
            .post("/api/v1/metrics")
            .asPrettyString());
    SampleRun run = SampleRun.of("run-1");
    for (TraceEvent e : run.events()) {
      switch (e) {
        case TraceEvent.Step(var s) -> events.send("adwright.agent-steps.v1", "k", s);
        case TraceEvent.MetricsSeen(var s) -> events.send("adwright.campaign-metrics.v1", "k", s);
        case TraceEvent.DiagnosisSeen(var s) -> events.send("adwright.diagnoses.v1", "k", s);
        case TraceEvent.RecallSeen(var s) -> events.send("adwright.recalls.v1", "k", s);
        case TraceEvent.StrategySeen(var s) -> events.send("adwright.strategies.v1", "k", s);
        case TraceEvent.CopySeen(var s) -> events.send("adwright.ad-copy.v1", "k", s);
        case TraceEvent.ExecutionSeen(var s) -> events.send("adwright.executions.v1", "k", s);
      }
    }
    events.sendBytes(
        "adwright.executions.v1", "k", "garbage".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    events.sendBytes("adwright.executions.v1", "k", new byte[] {0, 0, 0, 0, 99, 1, 2, 3});
    events.sendBytes("adwright.executions.v1", "k", new byte[] {0, 0, 0, 0, 1, 1, 2, 3});
    Thread.sleep(3000);
    System.out.println(given().get("/api/v1/traces/run-1").asPrettyString());
    System.out.println(given().get("/api/v1/traces").asPrettyString());
    System.out.println(given().get("/q/health/ready").asString());
    System.out.println(
        given().get("/q/metrics").asString().lines().filter(l -> l.contains("adwright")).toList());
    System.out.println(given().get("/q/openapi").asString());
  }
}
