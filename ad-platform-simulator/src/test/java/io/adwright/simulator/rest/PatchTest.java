package io.adwright.simulator.rest;

import static io.adwright.simulator.rest.Api.budget;
import static io.adwright.simulator.rest.Api.draft;
import static io.adwright.simulator.rest.Api.status;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
final class PatchTest {
  private final Api api = new Api();

  @Test
  void changeIsAnsweredWithBeforeAndAfter() {
    // Given
    String revision = api.create();

    // When
    api.patch(api.key("k"), budget("12000000", revision))

        // Then
        .statusCode(200)
        .body("requestId", notNullValue())
        .body("replayed", equalTo(false))
        .body("validatedOnly", equalTo(false))
        .body("before.dailyBudgetMicros", equalTo(10_000_000))
        .body("before.status", equalTo("ACTIVE"))
        .body("before.revision", equalTo(revision))
        .body("after.dailyBudgetMicros", equalTo(12_000_000))
        .body("after.status", equalTo("ACTIVE"))
        .body("after.revision", not(equalTo(revision)))
        .body("appliedAt", notNullValue());
    api.get().body("dailyBudgetMicros", equalTo(12_000_000));
  }

  @Test
  void budgetAndStatusChangeTogether() {
    // Given
    String revision = api.create();
    String body =
        """
        {"dailyBudgetMicros": 5000000, "status": "PAUSED", "expectedRevision": "%s",
         "expectedDailyBudgetMicros": 10000000}"""
            .formatted(revision);

    // When
    api.patch(api.key("k"), body).statusCode(200);

    // Then
    api.get().body("dailyBudgetMicros", equalTo(5_000_000)).body("status", equalTo("PAUSED"));
  }

  @Test
  void repeatedRequestGetsTheFirstAnswerAlsoAfterTheCampaignMovedOn() {
    // Given
    String body = budget("12000000", api.create());
    String key = api.key("k");
    var first = api.patch(key, body).statusCode(200).extract().jsonPath();
    api.put(draft("USD", "50000000", "ACTIVE")).statusCode(200);

    // When
    api.patch(key, body)

        // Then
        .statusCode(200)
        .body("replayed", equalTo(true))
        .body("requestId", equalTo(first.getString("requestId")))
        .body("before", equalTo(first.getMap("before")))
        .body("after", equalTo(first.getMap("after")))
        .body("appliedAt", equalTo(first.getString("appliedAt")));
    api.get().body("dailyBudgetMicros", equalTo(50_000_000));
  }

  @Test
  void sameChangeIsRecognisedHoweverItIsWritten() {
    // Given
    String revision = api.create();
    api.patch(api.key("k"), budget("12000000", revision)).statusCode(200);
    String rewritten =
        """
        {"expectedRevision":"%s","status":null,"dailyBudgetMicros":12000000}"""
            .formatted(revision);

    // When
    api.patch(api.key("k"), rewritten)

        // Then
        .statusCode(200)
        .body("replayed", equalTo(true));
  }

  @Test
  void keyOfAnotherChangeIsRefused() {
    // Given
    String revision = api.create();
    api.patch(api.key("k"), budget("12000000", revision)).statusCode(200);

    // When
    api.patch(api.key("k"), budget("13000000", revision))

        // Then
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    api.get().body("dailyBudgetMicros", equalTo(12_000_000));
  }

  @Test
  void wrongRevisionIsAConflictThatShowsTheCurrentState() {
    // Given
    String revision = api.create();

    // When
    api.patch(api.key("k"), budget("12000000", "r0"))

        // Then
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("REVISION_CONFLICT"))
        .body("current.revision", equalTo(revision))
        .body("current.dailyBudgetMicros", equalTo(10_000_000))
        .body("current.status", equalTo("ACTIVE"));
  }

  @Test
  void wrongExpectedBudgetIsAConflict() {
    // Given
    String body =
        """
        {"dailyBudgetMicros": 12000000, "expectedRevision": "%s",
         "expectedDailyBudgetMicros": 9000000}"""
            .formatted(api.create());

    // When
    api.patch(api.key("k"), body)

        // Then
        .statusCode(409)
        .body("code", equalTo("REVISION_CONFLICT"));
  }

  @Test
  void unknownCampaignCannotBeChanged() {
    // When
    api.patch(api.key("k"), budget("12000000", "r1"))

        // Then
        .statusCode(404)
        .body("code", equalTo("CAMPAIGN_NOT_FOUND"));
  }

  @Test
  void removedCampaignStaysRemoved() {
    // Given
    String revision = api.create();
    String removed =
        api.patch(api.key("k1"), status("REMOVED", revision)).extract().path("after.revision");

    // When
    api.patch(api.key("k2"), status("ACTIVE", removed))

        // Then
        .statusCode(409)
        .body("code", equalTo("CAMPAIGN_REMOVED"));
  }

  @Test
  void changeNeedsAKey() {
    // Given
    String body = budget("12000000", api.create());

    // When
    api.patchWithoutKey("", body)

        // Then
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
  }

  @Test
  void keysEndAt128CharactersAndAreSentOnce() {
    // Given
    String body = budget("12000000", api.create());

    // When / Then
    api.patch("k".repeat(129), body).statusCode(400).body("detail", containsString("129"));
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "one", "two")
        .body(body)
        .patch(api.path())
        .then()
        .statusCode(400)
        .body("detail", containsString("sent 2 times"));
    api.patch(api.key("k".repeat(110)), body).statusCode(200);
  }

  @Test
  void checkChangesNothingAndNeedsNoKey() {
    // Given
    String revision = api.create();

    // When
    api.patchWithoutKey("?validateOnly=true", budget("12000000", revision))

        // Then
        .statusCode(200)
        .body("validatedOnly", equalTo(true))
        .body("replayed", equalTo(false))
        .body("before.dailyBudgetMicros", equalTo(10_000_000))
        .body("after.dailyBudgetMicros", equalTo(12_000_000))
        .body("appliedAt", nullValue());
    api.get().body("dailyBudgetMicros", equalTo(10_000_000)).body("revision", equalTo(revision));
  }

  @Test
  void checkFindsWhatTheChangeWouldFind() {
    // Given
    api.create();

    // When / Then
    api.patchWithoutKey("?validateOnly=true", budget("12000000", "r0")).statusCode(409);
    api.patchWithoutKey("?validateOnly=true", budget("12345", "r0")).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?validateOnly=yes",
        "?validateOnly=TRUE",
        "?validateOnly",
        "?validateOnly=",
        "?validateOnly=true&validateOnly=false",
        "?validateonly=true",
        "?dryRun=true"
      })
  void misspeltCheckNeverBecomesAChange(String query) {
    // Given
    String revision = api.create();

    // When
    given()
        .contentType("application/json")
        .header("Idempotency-Key", api.key("k"))
        .body(budget("12000000", revision))
        .patch(api.path() + query)

        // Then
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_REQUEST"));
    api.get().body("revision", equalTo(revision));
  }

  @ParameterizedTest
  @CsvSource({
    "0,above 0",
    "-10000,above 0",
    "12345,multiple of 10000",
    "1000000000010000,largest daily budget",
    "9223372036854775807,largest daily budget"
  })
  void budgetThatCannotBePaidIsRefused(String micros, String limit) {
    // Given
    String revision = api.create();

    // When
    api.patch(api.key("k"), budget(micros, revision))

        // Then
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_BUDGET"))
        .body("detail", containsString(micros))
        .body("detail", containsString(limit));
  }

  @ParameterizedTest
  @CsvSource({"JPY,100000000,1500000,2000000", "KWD,10000000,12500,12000"})
  void smallestUnitIsThatOfTheCampaignsCurrency(
      String currency, String start, String tooFine, String payable) {
    // Given
    String revision = api.put(draft(currency, start, "ACTIVE")).extract().path("revision");

    // When / Then
    api.patch(api.key("k"), budget(tooFine, revision)).statusCode(400);
    api.patch(api.key("k"), budget(payable, revision)).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "\"NaN\"",
        "\"12000000\"",
        "Infinity",
        "1.2e7",
        "12000000.0",
        "12000000.5",
        "true",
        "[]",
        "{}",
        "\"\"",
        "9223372036854775808",
        "1e400",
        "012",
        "+1",
        "0x10"
      })
  void whatIsNoWholeNumberIsRefused(String micros) {
    // Given
    String revision = api.create();

    // When
    api.patch(api.key("k"), budget(micros, revision))

        // Then
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_REQUEST"));
    api.get().body("revision", equalTo(revision));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"dailyBudgetMicros\":1}|expectedRevision is missing",
        "{\"expectedRevision\":\"r1\"}|nothing to change",
        "{\"dailyBudgetMicros\":null,\"expectedRevision\":\"r1\"}|nothing to change",
        "{\"dailyBudgetMicros\":1,\"expectedRevision\":1}|expectedRevision: send a text",
        "{\"dailyBudgetMicros\":1,\"expectedRevision\":\"\"}|expectedRevision is not",
        "{\"dailyBudgetMicros\":\"NaN\",\"expectedRevision\":\"r1\"}|whole number of micros",
        "{\"dailyBudgetMicros\":1e30,\"expectedRevision\":\"r1\"}|whole number of micros",
        "{\"dailyBudgetMicros\":99999999999999999999,\"expectedRevision\":\"r1\"}|64 bits",
        "{\"budget\":1,\"expectedRevision\":\"r1\"}|nothing to change; send dailyBudgetMicros",
        "{\"increasePercent\":20,\"status\":\"PAUSED\",\"expectedRevision\":\"r1\"}|unknown field 'increasePercent'",
        "{|not JSON: it ends in the middle",
        "{\"dailyBudgetMicros\":NaN,\"expectedRevision\":\"r1\"}|Non-standard token 'NaN'",
        "hello|not JSON"
      })
  void nonsenseIsRefusedInWords(String body, String complaint) {
    // Given
    api.create();

    // When
    api.patch(api.key("k"), body)

        // Then
        .statusCode(400)
        .body("code", equalTo("INVALID_REQUEST"))
        .body("detail", containsString(complaint))
        .body("detail", not(containsString("java.lang")))
        .body("detail", not(containsString("enable")));
  }
}
