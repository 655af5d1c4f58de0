package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.trace.SampleRun;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseAwayTest.Cuttable.class)
class DatabaseAwayTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  Events events;

  /** A real broker, and a database whose line can be cut. */
  public static final class Cuttable implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(KafkaStack.class), new TestResourceEntry(CuttablePostgres.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("adwright.gateway.store", "postgres");
    }
  }

  @AfterEach
  void mend() {
    CuttablePostgres.mend();
  }

  @Test
  void whatHappensWhileTheDatabaseIsAwayIsSaidToBeUnknownAndIsThereOnceItIsBack() {
    // Given
    var pipeline = new Pipeline(events);
    pipeline.publish(run("before").events());
    await("before");
    CuttablePostgres.cut();
    pipeline.publish(run("meanwhile").events());
    Response away =
        Await.until(() -> given().get("/api/v1/traces"), answer -> answer.statusCode() == 503);
    assertThat(away.jsonPath().getString("code")).isEqualTo("STORE_UNAVAILABLE");
    assertThat(away.header("Retry-After")).isNotEmpty();
    assertThat(snapshot().statusCode()).isEqualTo(202);

    // When
    CuttablePostgres.mend();

    // Then
    await("meanwhile");
    assertThat(given().get("/api/v1/traces/before").jsonPath().getString("trace.status"))
        .isEqualTo("COMPLETE");
    List<String> runs =
        given().get("/api/v1/traces?campaignId=c-17").jsonPath().getList("items.correlationId");
    assertThat(runs).containsExactlyInAnyOrder("before", "meanwhile");
  }

  @Test
  void anImportIsTakenWhileTheDatabaseIsAwayAndIsToldOfOnceItIsBack() {
    // Given
    given().get("/api/v1/imports").then().statusCode(200);
    CuttablePostgres.cut();
    Response taken =
        given()
            .contentType("text/csv")
            .body(
                """
                platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,\
                impressions,clicks,conversions,conversion_value,daily_budget,target_roas,\
                target_cpa,status,objective
                META,act_1,c-1,Spring,EUR,UTC,2026-01-01,10.5,1000,20,1,30,50,,,ACTIVE,SALES
                """)
            .post("/api/v1/imports");
    Response away = given().get("/api/v1/imports");
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.jsonPath().getString("code")).isEqualTo("STORE_UNAVAILABLE");

    // When
    CuttablePostgres.mend();

    // Then
    Response list =
        Await.until(() -> given().get("/api/v1/imports"), answer -> answer.statusCode() == 200);
    assertThat(list.jsonPath().getString("items[0].importId"))
        .isEqualTo(taken.jsonPath().getString("importId"));
    assertThat(list.jsonPath().getString("items[0].phase")).isEqualTo("DONE");
  }

  private static Response snapshot() {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", "while-away")
        .body(
            """
            {"platform": "META", "accountId": "a", "campaignId": "c", "campaignName": "n",
             "currency": "EUR", "timeZone": "UTC", "windows": [{"date": "2026-01-01"}]}
            """)
        .post("/api/v1/metrics");
  }

  private static void await(String correlationId) {
    Await.until(
        () -> given().get("/api/v1/traces/" + correlationId),
        answer -> answer.asString().contains("\"COMPLETE\""));
  }

  private SampleRun run(String correlationId) {
    return SampleRun.of(correlationId).publishedAt(now);
  }
}
