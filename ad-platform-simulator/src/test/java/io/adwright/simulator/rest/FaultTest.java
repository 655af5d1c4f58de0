package io.adwright.simulator.rest;

import static io.adwright.simulator.rest.Api.budget;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FaultTest.Enabled.class)
final class FaultTest {
  private final Api api = new Api();

  /** The platform as tests of its clients use it. */
  public static final class Enabled implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("adwright.simulator.faults-enabled", "true");
    }
  }

  @AfterEach
  void clear() {
    given().delete("/api/v1/faults").then().statusCode(204);
  }

  @Test
  void errorBeforeChangesNothingAndIsRemembered() {
    // Given
    String revision = api.create();
    order("{\"kind\": \"ERROR_BEFORE\", \"times\": 1}").statusCode(204);

    // When
    api.patch(api.key("k"), budget("12000000", revision))

        // Then
        .statusCode(503)
        .contentType("application/problem+json")
        .body("code", equalTo("INJECTED_FAULT"));
    api.get().body("revision", equalTo(revision));
    api.journal().body(api.lines() + ".code", hasItem("INJECTED_FAULT"));
  }

  @Test
  void errorAfterChangesAllTheSameAndRetryIsAReplay() {
    // Given
    String body = budget("12000000", api.create());
    order("{\"kind\": \"ERROR_AFTER\", \"status\": 502, \"times\": 1}").statusCode(204);

    // When
    api.patch(api.key("k"), body).statusCode(502);

    // Then
    api.get().body("dailyBudgetMicros", equalTo(12_000_000));
    api.patch(api.key("k"), body).statusCode(200).body("replayed", equalTo(true));
  }

  @Test
  void delayPostponesTheChange() {
    // Given
    String body = budget("12000000", api.create());
    order("{\"kind\": \"DELAY\", \"millis\": 150, \"times\": 1}").statusCode(204);
    long start = System.nanoTime();

    // When
    api.patch(api.key("k"), body).statusCode(200);

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));
    api.get().body("dailyBudgetMicros", equalTo(12_000_000));
  }

  @Test
  @Timeout(60)
  void hangKeepsTheClientWaitingAndChangesNothing() {
    // Given
    String revision = api.create();
    order("{\"kind\": \"HANG\", \"millis\": 150, \"times\": 1}").statusCode(204);

    // When
    api.patch(api.key("k"), budget("12000000", revision))

        // Then
        .statusCode(504);
    api.get().body("revision", equalTo(revision));
  }

  @Test
  void faultHitsAsManyPatchesAsOrderedAndNothingElse() {
    // Given
    order("{\"kind\": \"ERROR_BEFORE\", \"status\": 500, \"times\": 2}").statusCode(204);
    String body = budget("12000000", api.create());

    // When
    api.patch(api.key("k"), body).statusCode(500);
    api.get().statusCode(200);
    api.patch(api.key("k"), body).statusCode(500);

    // Then
    api.patch(api.key("k"), body).statusCode(200).body("replayed", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"EXPLODE\", \"times\": 1}",
        "{\"times\": 1}",
        "{\"kind\": \"DELAY\", \"times\": 1}",
        "{\"kind\": \"DELAY\", \"millis\": -1, \"times\": 1}",
        "{\"kind\": \"HANG\", \"millis\": 600001, \"times\": 1}",
        "{\"kind\": \"ERROR_AFTER\", \"status\": 200, \"times\": 1}",
        "{\"kind\": \"ERROR_AFTER\", \"times\": 0}",
        "{\"kind\": \"ERROR_AFTER\"}",
        "{\"kind\": \"ERROR_AFTER\", \"times\": 1, \"x\": 1}",
        "null",
        "{"
      })
  void nonsenseOrderIsRefused(String order) {
    // When
    order(order)

        // Then
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_REQUEST"))
        .body("detail", containsString(" "));
  }

  private static ValidatableResponse order(String body) {
    return given().contentType("application/json").body(body).post("/api/v1/faults").then();
  }
}
