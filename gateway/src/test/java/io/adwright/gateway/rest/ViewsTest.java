package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What campaigns were like, how imports go, who ordered what. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
class ViewsTest {
  private static final String HEADER =
      "platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,"
          + "clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,"
          + "objective\n";
  private static final String ROW =
      "META,act_1,%s,Spring,EUR,Europe/Berlin,2026-01-01,10.5,1000,20,1,30,50,,,ACTIVE,SALES\n";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  Events events;
  private Pipeline pipeline;

  @BeforeEach
  void connect() {
    pipeline = new Pipeline(events);
  }

  @Test
  void theMetricHistoryOfACampaignIsPagedNewestFirstAndEachWindowIsAsItWasToldLast() {
    // Given
    SampleRun run = run("history").campaign("c-history");
    pipeline.publish(new TraceEvent.MetricsSeen(run.metrics(0, 3, 1)));
    pipeline.publish(new TraceEvent.MetricsSeen(run.metrics(2, 3, 2)));
    String path = "/api/v1/campaigns/default/GOOGLE_ADS/123-456-7890/c-history/metrics?limit=2";
    Await.until(() -> given().get(path), answer -> total(answer) == 5);

    // When
    List<Integer> clicks = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = given().get(path + cursor).jsonPath();
      clicks.addAll(page.getList("items.window.clicks"));
      String next = page.getString("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
    }

    // Then
    assertThat(clicks).containsExactly(200, 200, 200, 100, 100);
    JsonPath first = given().get(path).jsonPath();
    assertThat(first.getString("items[0].window.spend.currency")).isEqualTo("USD");
    assertThat(first.getLong("items[0].dailyBudget.micros")).isEqualTo(100_000_000);
    assertThat(first.getInt("items[0].revision")).isEqualTo(2);
  }

  @Test
  void theDecisionsOnACampaignAreShownWithWhatBecameOfThem() {
    // Given
    SampleRun run = run("decided").campaign("c-decided");
    pipeline.publish(run.events());
    pipeline.publish(new TraceEvent.OutcomeSeen(run.outcome(OutcomeVerdict.IMPROVED)));
    String path = "/api/v1/campaigns/default/GOOGLE_ADS/123-456-7890/c-decided/decisions";

    // When
    Response answer =
        Await.until(
            () -> given().get(path), page -> page.asString().contains("\"verdict\":\"IMPROVED\""));

    // Then
    assertThat(answer.jsonPath().getList("items.correlationId")).containsExactly("decided");
    assertThat(answer.jsonPath().getString("items[0].decision.action"))
        .isEqualTo("Increase budget 20%");
    assertThat(answer.jsonPath().getString("nextCursor")).isNull();
  }

  @Test
  void anImportTellsHowFarItIsAndWhatBecameOfItsRuns() {
    // Given
    String importId =
        importFile(HEADER + ROW.formatted("c-progress"), "progress").jsonPath().get("importId");

    // When
    JsonPath status =
        Await.until(
                () -> given().get("/api/v1/imports/" + importId),
                answer -> answer.jsonPath().getInt("runs.RUNNING") == 1)
            .jsonPath();

    // Then
    assertThat(status.getString("file.phase")).isEqualTo("DONE");
    assertThat(status.getInt("file.rowsRead")).isEqualTo(1);
    assertThat(status.getInt("file.rowsAccepted")).isEqualTo(1);
    assertThat(status.getInt("file.published")).isEqualTo(1);
    assertThat(status.getLong("file.bytes")).isPositive();
    assertThat(
            given()
                .get("/api/v1/imports?idempotencyKey=progress")
                .jsonPath()
                .getList("items.importId"))
        .containsExactly(importId);
  }

  @Test
  void aDryRunShowsTheMappingAndPublishesNothing() {
    // Given
    String csv = HEADER + ROW.formatted("c-dry") + ROW.formatted("c-dry").replace("1000", "many");

    // When
    JsonPath answer =
        given()
            .contentType("text/csv")
            .body(csv)
            .post("/api/v1/imports/preview?fileName=dry.csv")
            .jsonPath();

    // Then
    assertThat(answer.getString("format")).isEqualTo("adwright");
    assertThat(answer.getString("refusal")).isNull();
    assertThat(answer.getString("columns.find { it.column == 'spend' }.fields[0]"))
        .isEqualTo("spend");
    assertThat(answer.getList("fields")).contains("spend", "target_cpa").doesNotContain("results");
    assertThat(answer.getInt("rows.rejected")).isEqualTo(1);
    assertThat(answer.getLong("rejected[0].line")).isEqualTo(3);
    assertThat(given().get("/api/v1/campaigns?search=c-dry").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void aFileThatIsRefusedIsShownAsThat() {
    // Given
    importFile("nothing of use\n", "refused").then().statusCode(422);

    // When
    JsonPath imports = given().get("/api/v1/imports?idempotencyKey=refused").jsonPath();

    // Then
    assertThat(imports.getString("items[0].phase")).isEqualTo("REFUSED");
    assertThat(imports.getString("items[0].problem")).isNotEmpty();
  }

  @Test
  void anImportThatNobodyKnowsIsSaidToBeUnknown() {
    // Given
    String path = "/api/v1/imports/nobody-knows";

    // When
    Response answer = given().get(path);

    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("IMPORT_NOT_FOUND");
  }

  @Test
  void aKeyThatStandsForSomethingElseIsRefused() {
    // Given
    importFile(HEADER + ROW.formatted("c-one"), "one-content").then().statusCode(202);

    // When
    Response other = importFile(HEADER + ROW.formatted("c-two"), "one-content");

    // Then
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.contentType()).startsWith("application/problem+json");
    assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    importFile(HEADER + ROW.formatted("c-one"), "one-content").then().statusCode(202);
  }

  @Test
  void everyOrderIsInTheAuditWithWhoWhenAndWhy() {
    // Given
    String scope = "{\"platform\": \"META\", \"accountId\": \"audited\"}";
    for (boolean engaged : List.of(true, false)) {
      given()
          .contentType("application/json")
          .body(
              "{\"engaged\": %s, \"scope\": %s, \"reason\": \"audited %s\"}"
                  .formatted(engaged, scope, engaged))
          .post("/api/v1/controls/kill-switch")
          .then()
          .statusCode(202);
    }

    // When
    JsonPath audit =
        Await.until(
                () -> given().get("/api/v1/controls/audit?limit=500"),
                page -> page.asString().contains("audited false"))
            .jsonPath();

    // Then
    assertThat(audit.getBoolean("complete")).isTrue();
    // The topic keeps only what holds; the audit keeps both.
    assertThat(audit.<String>getList("items.reason")).contains("audited true", "audited false");
    assertThat(audit.getList("items.operator")).doesNotContainNull();
  }

  @Test
  void aRebuildMakesTheSameTracesAnewAndTellsItsProgress() {
    // Given
    SampleRun run = run("rebuilt");
    pipeline.publish(run.events());
    String before =
        Await.until(
                () -> given().get("/api/v1/traces/rebuilt"),
                page -> page.asString().contains("COMPLETE"))
            .asString();

    // When
    given()
        .contentType("application/json")
        .body("{\"reason\": \"a test\"}")
        .post("/api/v1/rebuild")
        .then()
        .statusCode(202);

    // Then
    JsonPath end =
        Await.until(
                () -> given().get("/api/v1/rebuild"),
                page -> !page.jsonPath().getString("phase").equals("RUNNING"))
            .jsonPath();
    assertThat(end.getString("phase")).isEqualTo("DONE");
    assertThat(end.getLong("read")).isPositive().isEqualTo(end.getLong("records"));
    assertThat(given().get("/api/v1/traces/rebuilt").asString()).isEqualTo(before);
  }

  private static Response importFile(String body, String key) {
    return given()
        .contentType("text/csv")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/imports");
  }

  private static int total(Response page) {
    return page.statusCode() == 200 ? page.jsonPath().getInt("total") : -1;
  }

  private SampleRun run(String correlationId) {
    return SampleRun.of(correlationId).publishedAt(now);
  }
}
