package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class LearningsResourceTest {
  private static final String LEARNINGS = "/api/v1/learnings";

  @Test
  void aSearchIsPassedOnWithAllThatNarrowsIt() {
    // Given
    var request =
        given()
            .queryParam("q", "budget & ads läuft aus")
            .queryParam("limit", "7")
            .queryParam("validity", "validated")
            .queryParam("finding", "BUDGET_LIMITED")
            .queryParam("cursor", "l-0");

    // When
    Response response = request.get(LEARNINGS);

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("items[0].evidence"))
        .contains(
            "after=l-0&finding=BUDGET_LIMITED&limit=7&q=budget & ads läuft aus&tenant=default"
                + "&validity=VALIDATED");
    assertThat(response.jsonPath().getString("nextCursor")).isEqualTo("n-2");
    assertThat(response.jsonPath().getFloat("items[0].effect.mid")).isEqualTo(0.2f);
    assertThat(response.jsonPath().getString("items[0].appliesTo.platform")).isEqualTo("META");
  }

  @Test
  void oneLearningIsShownWhateverItsIdIs() {
    // Given
    String id = "a b?c";

    // When
    Response response = given().get(LEARNINGS + "/{id}?tenant=acme", id);

    // Then
    assertThat(response.jsonPath().getString("evidence"))
        .startsWith("/internal/v1/learnings/a b?c?tenant=acme");
  }

  @Test
  void aNoteIsPassedOnAndIsNew() {
    // Given
    String note =
        "{\"operator\": \"ana\", \"text\": \"Mind the sale.\", \"appliesTo\": {\"action\":"
            + " \"PAUSE\"}}";

    // When
    Response response = given().contentType(ContentType.JSON).body(note).post(LEARNINGS);

    // Then
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.jsonPath().getString("evidence")).contains("Mind the sale.", "PAUSE");
  }

  @Test
  void aLearningIsTakenBackWithAReason() {
    // Given
    String why = "{\"operator\": \"ana\", \"reason\": \"a sale ran\"}";

    // When
    Response response =
        given().contentType(ContentType.JSON).body(why).post(LEARNINGS + "/l-1/recall");

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("evidence")).contains("/l-1/recall", "a sale ran");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "broken", "odd"})
  void aMemoryThatIsAwayIsSaidInTime(String trouble) {
    // Given a memory service with that trouble

    // When
    Response response = given().get(LEARNINGS + "?tenant=" + trouble);

    // Then
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.header("Retry-After")).isEqualTo("5");
    assertThat(response.jsonPath().getString("code")).isEqualTo("MEMORY_UNAVAILABLE");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    // Given nothing

    // When
    Response response = given().get(LEARNINGS + "/none");

    // Then
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.jsonPath().getString("code")).isEqualTo("LEARNING_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0|limit '0' is not a number from 1 to 200",
        "validity=TRUE|validity 'TRUE' is not known. Known are [CANDIDATE, VALIDATED, REJECTED,"
            + " RECALLED]",
        "platform=MYSPACE|platform 'MYSPACE' is not known"
      })
  void aParameterThatMakesNoSenseIsRefused(String parameter, String detail) {
    // Given a memory service that is not asked

    // When
    Response response = given().get(LEARNINGS + "?" + parameter);

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("detail")).startsWith(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|2 things are wrong, see violations.",
        "{\"operator\": \"ana\", \"text\": \"x\", \"mood\": 1}|/mood",
        "{\"operator\": \"ana\", \"text\": \"x\", \"appliesTo\": {\"action\": \"BUY\"}}"
            + "|/appliesTo/action",
        "{\"operator\": \"ana\", \"text\": \"a\\u0007b\"}|/text has control characters",
        "null|is null",
        "{|is not JSON"
      })
  void aNoteThatMakesNoSenseIsRefused(String body, String detail) {
    // Given a memory service that is not asked

    // When
    Response response = given().contentType(ContentType.JSON).body(body).post(LEARNINGS);

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("code")).isEqualTo("INVALID_LEARNING");
    assertThat(response.jsonPath().getString("detail")).startsWith(detail);
  }
}
