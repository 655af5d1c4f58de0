package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Control;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class ControlResourceTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  Events events;

  @Test
  void anOrderIsOnItsTopicWithCallerAndReasonBeforeItIsAnswered() {
    // Given
    String body =
        """
        {"scope": {"tenantId": "acme", "platform": "META", "accountId": "act/1"},
         "engaged": true, "reason": "Prices are wrong"}
        """;

    // When
    JsonPath answer =
        post("/api/v1/controls/kill-switch", body).then().statusCode(202).extract().jsonPath();

    // Then
    ConsumerRecord<String, Control> record = published(answer.getString("controlId"));
    assertThat(record.key()).isEqualTo("KILL_SWITCH/acme/META/act%2F1//");
    assertThat(record.value().getEngaged()).contains(true);
    assertThat(record.value().getReason()).isEqualTo("Prices are wrong");
    assertThat(record.value().getOperator()).isEqualTo("local");
    Await.until(
        () -> get("/api/v1/controls").getList("killSwitches.controlId"),
        shown -> shown.contains(answer.getString("controlId")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "controls/kill-switch; {\"engaged\": true}; /reason",
        "controls/kill-switch; {\"reason\": \"r\"}; /engaged",
        "controls/kill-switch; {\"engaged\": true, \"reason\": \"r\", \"scope\": {\"campaignId\": \"c\"}}; /scope/accountId",
        "controls/modes; {\"mode\": \"FREE\", \"reason\": \"r\"}; /mode",
        "controls/modes; {\"mode\": \"OBSERVE\", \"reason\": \"r\", \"scope\": {\"campaign\": \"c\"}}; /scope/campaign",
        "controls/modes; {\"mode\": \"OBSERVE\", \"reason\": \"r\", \"scope\": 7}; /scope",
        "rollbacks; {\"actionId\": \"a\"}; /reason",
        "notes; {}; /text",
        "notes; null; ''",
      })
  void anOrderThatIsNotCompleteIsRefusedWithThePlaceThatIsWrong(
      String address, String body, String path) {
    // Given an order

    // When
    Response answer = post("/api/v1/" + address, body);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("violations.path")).contains(path);
  }

  @Test
  void aQuestionIsAnsweredOnceAndForItsExactActionOnly() {
    // Given
    SampleRun run = SampleRun.of("asking").publishedAt(now).campaign("c-asking");
    new Pipeline(events)
        .publish(
            List.of(
                new TraceEvent.MetricsSeen(run.metrics()),
                new TraceEvent.ExecutionSeen(run.asking("r-1", now.plusSeconds(600)))));
    awaitState("r-1", "OPEN");
    assertThat(get("/api/v1/campaigns?needsPerson=true").getList("items.campaign.campaignId"))
        .contains("c-asking");
    String address = "/api/v1/approvals/r-1/decision";

    // When
    Response otherAction = post(address, decision("digest-of-another"));
    Response answer = post(address, decision("digest-r-1"));

    // Then
    assertThat(otherAction.statusCode()).isEqualTo(409);
    assertThat(otherAction.jsonPath().getString("code")).isEqualTo("DIGEST_MISMATCH");
    assertThat(answer.statusCode()).isEqualTo(202);
    ConsumerRecord<String, Control> record = published(answer.jsonPath().getString("controlId"));
    assertThat(record.key()).isEqualTo("DECISION/default/r-1/local");
    assertThat(record.value().getScope().getCampaignId()).contains("c-asking");
    awaitState("r-1", "APPROVED");
    assertThat(post(address, decision("digest-r-1")).statusCode()).isEqualTo(409);
  }

  @Test
  void anActionThatWasSeenCanBeRolledBackAndNoOther() {
    // Given
    SampleRun run = SampleRun.of("undone").publishedAt(now).campaign("c-undone");
    new Pipeline(events).publish(new TraceEvent.ExecutionSeen(run.execution()));
    awaitCampaign("c-undone");

    // When
    Response answer =
        post("/api/v1/rollbacks", "{\"actionId\": \"action-undone\", \"reason\": \"Sales fell\"}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    Control control = published(answer.jsonPath().getString("controlId")).value();
    assertThat(control.getActionId()).contains("action-undone");
    assertThat(control.getScope().getCampaignId()).contains("c-undone");
    assertThat(
            post("/api/v1/rollbacks", "{\"actionId\": \"none\", \"reason\": \"r\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCampaignShowsItsSeriesItsRunsAndCanBeReasonedOverOnceMore() {
    // Given
    SampleRun run = SampleRun.of("again").publishedAt(now).campaign("c-again");
    new Pipeline(events).publish(run.events());
    awaitCampaign("c-again");
    String address = "/api/v1/campaigns/default/GOOGLE_ADS/123-456-7890/c-again";
    Await.until(
        () -> get(address).getList("runs.status"), statuses -> statuses.contains("COMPLETE"));

    // When
    JsonPath campaign = get(address);
    Response rerun = post(address + "/re-run", "{\"reason\": \"New policy\"}");

    // Then
    assertThat(campaign.getString("summary.key"))
        .isEqualTo("default/GOOGLE_ADS/123-456-7890/c-again");
    assertThat(campaign.getList("series")).hasSize(28);
    assertThat(campaign.getList("summary.findings.code"))
        .containsExactly("BUDGET_LIMITED", "HIGH_CPA");
    assertThat(campaign.getList("runs[0].decisions.action")).containsExactly("Increase budget 20%");
    assertThat(rerun.statusCode()).isEqualTo(202);
    String id = rerun.jsonPath().getString("correlationId");
    Await.until(() -> given().get("/api/v1/traces/" + id).statusCode(), status -> status == 200);
    assertThat(given().get("/api/v1/campaigns/default/GOOGLE_ADS/1/none").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatTheReaderHasAlreadyIsNotSentAgain() {
    // Given
    SampleRun run = SampleRun.of("tagged").publishedAt(now).campaign("c-tagged");
    new Pipeline(events).publish(run.events());
    Await.until(
        () -> get("/api/v1/traces?campaignId=c-tagged").getInt("counts.COMPLETE"), n -> n == 1);
    String tag = given().get("/api/v1/traces/tagged").header("ETag");

    // When
    Response again = given().header("If-None-Match", tag).get("/api/v1/traces/tagged");

    // Then
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body().asString()).isEmpty();
  }

  @Test
  void runsAreExportedAsAFileThatCarriesNoFormulas() {
    // Given
    SampleRun run = SampleRun.of("exported").publishedAt(now).campaign("=c-exported");
    new Pipeline(events).publish(run.events());
    Await.until(
        () -> get("/api/v1/traces?campaignId=%3Dc-exported").getInt("counts.COMPLETE"),
        n -> n == 1);

    // When
    String csv = raw("/api/v1/traces/export?campaignId=%3Dc-exported").asString();
    String json = raw("/api/v1/traces/export?format=json&campaignId=%3Dc-exported").asString();

    // Then
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .startsWith("exported,")
        .contains(",'=c-exported,")
        .contains("Increase budget 20%,ALLOW,CONFIRMED,100000000,120000000,");
    assertThat(new JsonPath(json).getString("correlationId")).isEqualTo("exported");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example, CROSS_SITE",
    "Origin, null, CROSS_SITE",
    "Sec-Fetch-Site, cross-site, CROSS_SITE",
    "Host, evil.example:8080, FOREIGN_HOST",
  })
  void aPageFromElsewhereCannotOrder(String header, String value, String code) {
    // Given
    String body = "{\"engaged\": true, \"reason\": \"r\"}";

    // When
    Response answer =
        given()
            .header(header, value)
            .contentType("application/json")
            .body(body)
            .post("/api/v1/controls/kill-switch");

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
  }

  @Test
  void everyAnswerTellsTheBrowserToBeCareful() {
    // Given nothing

    // When
    Response answer = given().header("Origin", "https://evil.example").get("/api/v1/controls");

    // Then
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }

  private ConsumerRecord<String, Control> published(String controlId) {
    return events
        .<Control>await(
            Topics.CONTROLS, 1, record -> record.value().getControlId().equals(controlId), LIMIT)
        .getFirst();
  }

  private static void awaitState(String requestId, String state) {
    Await.until(
        () ->
            get("/api/v1/approvals")
                .<String>getList("items.findAll { it.requestId == '" + requestId + "' }.state"),
        states -> states.contains(state));
  }

  private static void awaitCampaign(String campaignId) {
    Await.until(
        () -> get("/api/v1/campaigns?search=" + campaignId).getInt("total"), total -> total == 1);
  }

  private static String decision(String digest) {
    return """
        {"decision": "APPROVE", "digest": "%s", "reason": "Fits the plan"}"""
        .formatted(digest);
  }

  private static Response post(String address, String body) {
    return given().contentType("application/json").body(body).post(address);
  }

  private static Response raw(String address) {
    return given().urlEncodingEnabled(false).get(address);
  }

  private static JsonPath get(String address) {
    return raw(address).then().statusCode(200).extract().jsonPath();
  }
}
