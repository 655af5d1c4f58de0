package io.adwright.simulator.rest;

import static io.adwright.simulator.rest.Api.budget;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class ActionTest {
  private final Api api = new Api();

  @Test
  void clientThatNeverGotItsAnswerFindsItByItsKey() {
    // Given
    String key = api.key("k/with:signs?#%");
    String answer =
        api.patch(key, budget("12000000", api.create())).statusCode(200).extract().asString();

    // When
    String found =
        given().get("/api/v1/actions/{key}", key).then().statusCode(200).extract().asString();

    // Then
    assertThat(found).isEqualTo(answer);
  }

  @Test
  void checksAndRefusalsAreNoActions() {
    // Given
    String key = api.key("k");
    String revision = api.create();
    given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(budget("12000000", revision))
        .patch(api.path() + "?validateOnly=true")
        .then()
        .statusCode(200);
    api.patch(key, budget("12000000", "r0")).statusCode(409);

    // When
    given()
        .get("/api/v1/actions/{key}", key)

        // Then
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("ACTION_NOT_FOUND"));
  }
}
