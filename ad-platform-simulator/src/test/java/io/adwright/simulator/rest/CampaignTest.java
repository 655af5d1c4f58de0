package io.adwright.simulator.rest;

import static io.adwright.simulator.rest.Api.budget;
import static io.adwright.simulator.rest.Api.draft;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
final class CampaignTest {
  private final Api api = new Api();

  @Test
  void createdCampaignCanBeReadWithItsRevisionAsETag() {
    // Given
    String revision = api.create();

    // When
    api.get()

        // Then
        .statusCode(200)
        .header("ETag", '"' + revision + '"')
        .body("accountId", equalTo("acme"))
        .body("campaignId", equalTo(api.campaignId()))
        .body("name", equalTo("Shoes"))
        .body("currency", equalTo("USD"))
        .body("dailyBudgetMicros", equalTo(10_000_000))
        .body("status", equalTo("ACTIVE"))
        .body("revision", equalTo(revision))
        .body("updatedAt", notNullValue());
  }

  @Test
  void unknownCampaignIsAProblem() {
    // When
    api.get()

        // Then
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("CAMPAIGN_NOT_FOUND"))
        .body("type", equalTo("urn:adwright:simulator:problem:campaign-not-found"))
        .body("title", equalTo("Campaign not found"))
        .body("status", equalTo(404))
        .body("detail", containsString("acme/" + api.campaignId()))
        .body("$", not(hasKey("current")));
  }

  @Test
  void campaignWithoutABudgetShowsNull() {
    // When
    api.put(draft("USD", "null", "PAUSED"))

        // Then
        .statusCode(201)
        .body("dailyBudgetMicros", nullValue())
        .body("$", hasKey("dailyBudgetMicros"));
  }

  @Test
  void putReplacesAndMakesANewRevision() {
    // Given
    String revision = api.create();

    // When
    api.put(draft("USD", "20000000", "PAUSED"))

        // Then
        .statusCode(200)
        .body("dailyBudgetMicros", equalTo(20_000_000))
        .body("status", equalTo("PAUSED"))
        .body("revision", not(equalTo(revision)));
  }

  @Test
  void putIfAbsentCreatesOnceAndThenLeavesTheCampaignAlone() {
    // Given
    api.putIfAbsent(draft("USD", "10000000", "ACTIVE")).statusCode(201);
    String revision = api.get().extract().path("revision");

    // When
    api.putIfAbsent(draft("EUR", "90000000", "PAUSED"))

        // Then
        .statusCode(200)
        .body("currency", equalTo("USD"))
        .body("dailyBudgetMicros", equalTo(10_000_000))
        .body("revision", equalTo(revision));
  }

  @Test
  void listsHoldTheCampaignsOfAllOrOneAccount() {
    // Given
    api.create();

    // When / Then
    given().get("/api/v1/campaigns").then().body("campaignId", hasItem(api.campaignId()));
    given()
        .get("/api/v1/accounts/acme/campaigns")
        .then()
        .body("campaignId", hasItem(api.campaignId()));
    given().get("/api/v1/accounts/nobody/campaigns").then().statusCode(200).body("$", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"夏 の/靴 👟", "act_1:2.3", "a%b?c#d;e", "</data>"})
  void idsMayHoldAnythingThatCanBeRead(String id) {
    // Given
    String path = "/api/v1/accounts/{account}/campaigns/{campaign}";

    // When
    given()
        .contentType("application/json")
        .body(draft("USD", "null", "ACTIVE"))
        .put(path, id, id)

        // Then
        .then()
        .statusCode(201)
        .body("campaignId", equalTo(id));
    given().get(path, id, id).then().statusCode(200).body("accountId", equalTo(id));
    given().get("/api/v1/accounts/{account}/campaigns", id).then().body("campaignId", contains(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"currency\":\"USD\",\"status\":\"ACTIVE\"}|name is missing",
        "{\"name\":null,\"currency\":\"USD\",\"status\":\"ACTIVE\"}|name is missing",
        "{\"name\":\" \",\"currency\":\"USD\",\"status\":\"ACTIVE\"}|name has 1 characters",
        "{\"name\":7,\"currency\":\"USD\",\"status\":\"ACTIVE\"}|name: send a text",
        "{\"name\":\"\\ud83d\",\"currency\":\"USD\",\"status\":\"ACTIVE\"}|well-formed Unicode",
        "{\"name\":\"a\",\"status\":\"ACTIVE\"}|currency is missing",
        "{\"name\":\"a\",\"currency\":\"\",\"status\":\"ACTIVE\"}|currency is not",
        "{\"name\":\"a\",\"currency\":\"USD\"}|status is missing",
        "{\"name\":\"a\",\"currency\":\"USD\",\"status\":\"ON\"}|one of ACTIVE, PAUSED, REMOVED",
        "{\"name\":\"a\",\"currency\":\"USD\",\"status\":\"\"}|one of ACTIVE, PAUSED, REMOVED",
        "{\"name\":\"a\",\"currency\":\"USD\",\"status\":0}|one of ACTIVE, PAUSED, REMOVED",
        "{\"name\":\"a\",\"currency\":\"USD\",\"status\":\"ACTIVE\",\"x\":1}|unknown field 'x'",
        "{\"\\ud83d\":1,\"name\":\"a\",\"currency\":\"USD\",\"status\":\"ACTIVE\"}|not JSON as this platform reads it",
        "{\"name\":\"a\",\"name\":\"b\",\"currency\":\"USD\",\"status\":\"ACTIVE\"}|Duplicate field",
        "{\"name\":\"a\",\"currency\":\"USD\",\"status\":\"ACTIVE\"} {}|one JSON object and nothing else",
        "{\"name\":\"a\"|not JSON: it ends in the middle",
        "[]|one JSON object",
        "null|the body is null",
        "|one JSON object"
      })
  void nonsenseIsRefusedInWords(String body, String complaint) {
    // When
    api.put(body == null ? "" : body)

        // Then
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_REQUEST"))
        .body("detail", containsString(complaint));
    api.get().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "usd", "XAU", "BTC"})
  void unknownCurrencyIsRefusedByName(String currency) {
    // When
    api.put(draft(currency, "10000000", "ACTIVE"))

        // Then
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_CURRENCY"))
        .body("detail", containsString(currency));
  }

  @Test
  void misspeltPreconditionsAndParametersAreRefused() {
    // Given
    String body = draft("USD", "10000000", "ACTIVE");

    // When / Then
    given()
        .contentType("application/json")
        .header("If-None-Match", "\"r1\"")
        .body(body)
        .put(api.path())
        .then()
        .statusCode(400)
        .body("detail", containsString("If-None-Match must be *"));
    given()
        .contentType("application/json")
        .body(body)
        .put(api.path() + "?validateOnly=true")
        .then()
        .statusCode(400)
        .body("detail", containsString("unknown query parameter 'validateOnly'"));
    api.get().statusCode(404);
  }

  @Test
  void personsEditMakesAWriterWhoHasNotSeenItFail() {
    // Given
    String seen = api.create();
    api.put(draft("USD", "30000000", "ACTIVE")).statusCode(200);

    // When
    api.patch(api.key("k"), budget("12000000", seen))

        // Then
        .statusCode(409)
        .body("code", equalTo("REVISION_CONFLICT"))
        .body("current.dailyBudgetMicros", equalTo(30_000_000));
  }
}
