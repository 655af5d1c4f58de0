package io.adwright.simulator.rest;

import static io.adwright.simulator.rest.Api.budget;
import static io.adwright.simulator.rest.Api.draft;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
final class JournalTest {
  private final Api api = new Api();

  @Test
  void everyRequestIsRememberedWithItsOutcomeAndNoReadIs() {
    // Given
    String key = api.key("k");
    String revision = api.create();
    api.putIfAbsent(draft("USD", "90000000", "ACTIVE"));
    api.get();
    api.patchWithoutKey("?validateOnly=true", budget("12000000", revision));
    api.patch(key, budget("12000000", "r0"));
    api.patch(key, budget("12000000", revision));
    api.patch(key, budget("12000000", revision));
    api.patch(key, "{\"surprise\": true}");

    // When
    api.journal()

        // Then
        .body(
            api.lines() + ".outcome",
            contains(
                "CREATED", "REPLAYED", "VALIDATED", "REFUSED", "APPLIED", "REPLAYED", "REFUSED"))
        .body(
            api.lines() + ".code",
            contains(null, null, null, "REVISION_CONFLICT", null, null, "INVALID_REQUEST"))
        .body(
            api.lines() + ".method",
            contains("PUT", "PUT", "PATCH", "PATCH", "PATCH", "PATCH", "PATCH"))
        .body(api.lines() + ".validateOnly", contains(null, null, true, false, false, false, null))
        .body(api.lines() + ".onlyIfAbsent", contains(false, true, null, null, null, null, null))
        .body(api.lines() + ".idempotencyKey", contains(null, null, null, key, key, key, key));
  }

  @Test
  void lineTellsWhatWasAskedAndWhatItDid() {
    // Given
    String revision = api.create();
    api.patch(api.key("k"), budget("12000000", revision));
    String line = api.lines() + "[1]";

    // When
    api.journal()

        // Then
        .body(line + ".request.dailyBudgetMicros", equalTo(12_000_000))
        .body(line + ".request.expectedRevision", equalTo(revision))
        .body(line + ".before.dailyBudgetMicros", equalTo(10_000_000))
        .body(line + ".before.revision", equalTo(revision))
        .body(line + ".after.dailyBudgetMicros", equalTo(12_000_000));
  }

  @Test
  void bodyThatCouldNotBeUnderstoodIsKeptAsItCame() {
    // Given
    api.create();
    api.patch(api.key("k"), "{\"dailyBudgetMicros\": NaN}");

    // When
    api.journal()

        // Then
        .body(api.lines() + "[1].request", equalTo("{\"dailyBudgetMicros\": NaN}"))
        .body(api.lines() + "[1].detail", containsString("NaN"));
  }

  @Test
  void pagesTogetherAreTheWholeJournalWithoutGaps() {
    // Given
    api.create();
    for (int i = 0; i < 5; i++) {
      api.patch(api.key("k"), budget("12000000", "r0"));
    }
    List<Long> sequences = new ArrayList<>();

    // When
    List<Long> page = page(0);
    while (!page.isEmpty()) {
      sequences.addAll(page);
      page = page(page.getLast());
    }

    // Then
    assertThat(sequences)
        .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList())
        .hasSizeGreaterThan(5);
  }

  @Test
  void nothingComesAfterTheEnd() {
    // When / Then
    given().get("/api/v1/journal?after=1000000").then().statusCode(200).body("$", empty());
    given().get("/api/v1/journal?after=9223372036854775807").then().body("$", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"after=-1", "limit=0", "limit=-5", "limit=1001", "after=x", "limit=1.5"})
  void nonsensePageIsRefused(String query) {
    // When
    given()
        .get("/api/v1/journal?" + query)

        // Then
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_REQUEST"));
  }

  private static List<Long> page(long after) {
    return given()
        .get("/api/v1/journal?limit=2&after=" + after)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("sequence", Long.class);
  }
}
