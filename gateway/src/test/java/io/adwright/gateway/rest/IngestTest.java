package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.teststack.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class IngestTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String HEADER =
      "platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,"
          + "clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,"
          + "objective\n";
  private static final String FILE =
      HEADER
          + "META,act_1,c-1,Spring,EUR,Europe/Berlin,2026-01-01,10.5,1000,20,1,30,50,,,ACTIVE,SALES\n"
          + "META,act_1,c-1,Spring,EUR,Europe/Berlin,2026-01-02,11,100,200,1,30,50,,,ACTIVE,SALES\n"
          + "META,act_1,c-2,Autumn,EUR,Europe/Berlin,2026-01-01,7,700,10,,,20,,,PAUSED,SALES\n";

  Events events;

  @Test
  void anImportedFileIsPublishedAsOneRunForEachCampaign() {
    // Given
    RequestSpecification request =
        csv(FILE).queryParam("fileName", "export.csv").queryParam("tenant", "acme");

    // When
    JsonPath answer = request.post("/api/v1/imports").then().statusCode(202).extract().jsonPath();

    // Then
    assertThat(answer.getString("format")).isEqualTo("adwright");
    assertThat(answer.getString("columns[3].column")).isEqualTo("campaign_name");
    assertThat(answer.getList("columns[3].fields")).isEqualTo(List.of("campaign_name"));
    assertThat(answer.getInt("accepted")).isEqualTo(2);
    assertThat(answer.getList("campaigns.campaignName")).containsExactly("Spring", "Autumn");
    assertThat(answer.getList("campaigns.correlationId"))
        .isEqualTo(answer.getList("correlationIds"));
    assertThat(answer.getInt("rows.read")).isEqualTo(3);
    assertThat(answer.getInt("rejectedRows")).isEqualTo(1);
    assertThat(answer.getInt("rejected[0].line")).isEqualTo(3);
    assertThat(answer.getString("rejected[0].reason"))
        .isEqualTo("clicks (200) exceed impressions (100)");
    assertThat(answer.getString("rejected[0].hint")).isNotEmpty();
    List<String> ids = answer.getList("correlationIds");
    var records = published(ids);
    assertThat(records)
        .extracting(record -> record.value().getContext().getCorrelationId())
        .isEqualTo(ids);
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(record.key())
                  .isEqualTo(CampaignKeys.of(record.value().getCampaign().getRef()))
                  .startsWith("acme/META/act_1/");
              assertThat(record.value().getSource().getReference())
                  .contains(answer.getString("importId"));
              assertThat(Events.header(record, "ce_type"))
                  .isEqualTo("io.adwright.contracts.event.CampaignMetrics");
              assertThat(Events.header(record, "ce_correlationid"))
                  .isEqualTo(record.value().getContext().getCorrelationId());
            });
  }

  @Test
  void theSameUnderTheSameKeyIsOneRunHoweverOftenItIsSent() {
    // Given
    String body = snapshot("c-key", 7);

    // When
    List<String> ids =
        Stream.of("k-1", "k-1", "k-2")
            .map(key -> given().contentType("application/json").header("Idempotency-Key", key))
            .map(request -> request.body(body).post("/api/v1/metrics"))
            .map(answer -> answer.jsonPath().getString("correlationIds[0]"))
            .toList();
    List<List<String>> imported =
        Stream.of("k-3", "k-3")
            .map(key -> csv(FILE).header("Idempotency-Key", key).post("/api/v1/imports"))
            .map(answer -> answer.jsonPath().<String>getList("correlationIds"))
            .toList();

    // Then
    assertThat(ids.get(1)).isEqualTo(ids.get(0));
    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    assertThat(imported.get(1)).isEqualTo(imported.get(0)).doesNotHaveDuplicates();
  }

  @Test
  void snapshotsComeOneALineAndEveryLineThatIsWrongIsTold() {
    // Given
    String good = snapshot("c-line-1", 1) + "\n\n" + snapshot("c-line-2", 2) + "\n";
    String bad = snapshot("c-line-3", 1) + "\n{oops\n" + snapshot("c-line-4", -1) + "\n{}";

    // When
    Response taken =
        given()
            .contentType("application/x-ndjson")
            .body(good.getBytes(UTF_8))
            .post("/api/v1/metrics");
    Response refused =
        given()
            .contentType("application/x-ndjson")
            .body(bad.getBytes(UTF_8))
            .post("/api/v1/metrics");

    // Then
    assertThat(taken.statusCode()).isEqualTo(202);
    assertThat(taken.jsonPath().getInt("accepted")).isEqualTo(2);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().<String>getList("violations.path"))
        .contains("/1", "/2/windows/0/clicks", "/3/currency");
  }

  private static String snapshot(String campaignId, int clicks) {
    return """
        {"platform": "META", "accountId": "a", "campaignId": "%s", "campaignName": "n", \
        "currency": "EUR", "timeZone": "UTC", "windows": [{"date": "2026-01-01", "clicks": %d}]}"""
        .formatted(campaignId, clicks);
  }

  @Test
  void aFileOfUnknownFormatIsReadThroughAMapping() {
    // Given
    String file = "Name;Kosten;Klicks;Einblendungen\nSommer;12,50;20;1000\n";
    RequestSpecification request =
        csv(file)
            .queryParam("map", "campaign_name=Name", "spend=Kosten", "clicks=Klicks")
            .queryParam("map", "impressions=Einblendungen")
            .queryParam("set", "currency=EUR", "account_id=a-1")
            .queryParam("period", "2026-01-01..2026-01-31")
            .queryParam("platform", "google");

    // When
    JsonPath answer = request.post("/api/v1/imports").then().statusCode(202).extract().jsonPath();

    // Then
    assertThat(answer.getString("format")).isEqualTo("mapped");
    CampaignMetrics event = published(answer.getList("correlationIds")).getFirst().value();
    assertThat(event.getCampaign().getRef().getPlatform().name()).isEqualTo("GOOGLE_ADS");
    assertThat(event.getWindows().getFirst().getSpendMicros()).contains(12_500_000L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period | yesterday | period",
        "timeZone | Berlin | timeZone",
        "platform | myspace | platform",
        "map | spend | map",
        "set | =1 | set"
      })
  void aWrongParameterIsToldByName(String name, String value, String path) {
    // Given
    RequestSpecification request = csv(FILE).queryParam(name, value);

    // When
    JsonPath problem = request.post("/api/v1/imports").then().statusCode(400).extract().jsonPath();

    // Then
    assertThat(problem.getString("code")).isEqualTo("BAD_PARAMETER");
    assertThat(problem.getList("violations.path")).containsExactly(path);
  }

  @Test
  void anUnusableFileIsRefusedWithTheNextStep() {
    // Given
    RequestSpecification request = csv("a,b\n1,2\n");

    // When
    JsonPath problem = request.post("/api/v1/imports").then().statusCode(422).extract().jsonPath();

    // Then
    assertThat(problem.getString("code")).isEqualTo("UNKNOWN_FORMAT");
    assertThat(problem.getString("hint")).isNotEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    // Given
    RequestSpecification request = csv(HEADER + "x".repeat(1 << 20));

    // When
    JsonPath problem = request.post("/api/v1/imports").then().statusCode(413).extract().jsonPath();

    // Then
    assertThat(problem.getString("code")).isEqualTo("BODY_TOO_LARGE");
    assertThat(problem.getString("hint")).contains("adwright.gateway.ingest.largest-import");
  }

  @Test
  void aPostedSnapshotIsPublished() {
    // Given
    String body =
        """
        {"platform": "META", "accountId": "act_1", "campaignId": "c-9", "campaignName": "Spring",
         "currency": "EUR", "timeZone": "Europe/Berlin", "dailyBudget": "50",
         "windows": [{"date": "2026-01-01", "spend": "10.50", "impressions": 1000, "clicks": 20}]}
        """;

    // When
    JsonPath answer =
        json(body).post("/api/v1/metrics").then().statusCode(202).extract().jsonPath();

    // Then
    assertThat(answer.getInt("accepted")).isEqualTo(1);
    CampaignMetrics event = published(answer.getList("correlationIds")).getFirst().value();
    assertThat(event.getWindows().getFirst().getSpendMicros()).contains(10_500_000L);
    assertThat(event.getSource().getSystem()).isEqualTo("api");
  }

  @Test
  void ifOneSnapshotIsWrongNothingIsPublishedAndAllIsTold() {
    // Given
    String body = "[{\"platform\": \"META\"}, {\"windows\": [{\"date\": \"x\"}]}]";

    // When
    JsonPath problem =
        json(body).post("/api/v1/metrics").then().statusCode(400).extract().jsonPath();

    // Then
    assertThat(problem.getString("code")).isEqualTo("INVALID_SNAPSHOT");
    assertThat(problem.getList("violations.path"))
        .contains("/0/windows", "/0/currency", "/1/windows/0/date", "/1/platform");
  }

  @Test
  void aJsonBodyThatIsTooLargeIsRefused() {
    // Given
    RequestSpecification request = json("[" + " ".repeat(200_000) + "]");

    // When
    JsonPath problem = request.post("/api/v1/metrics").then().statusCode(413).extract().jsonPath();

    // Then
    assertThat(problem.getString("hint")).contains("adwright.gateway.ingest.largest-json");
  }

  private List<ConsumerRecord<String, CampaignMetrics>> published(List<String> correlationIds) {
    return events.await(
        Topics.CAMPAIGN_METRICS,
        correlationIds.size(),
        record -> correlationIds.contains(record.value().getContext().getCorrelationId()),
        LIMIT);
  }

  private static RequestSpecification csv(String body) {
    return given().contentType("text/csv").body(body);
  }

  private static RequestSpecification json(String body) {
    return given().contentType("application/json").body(body);
  }
}
