package io.adwright.simulator.rest;

import static io.adwright.simulator.rest.Api.draft;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class HttpTest {
  private static final String PROBLEM = "application/problem+json";

  private final Api api = new Api();

  @Test
  void healthyPlatformSaysSo() {
    // When
    given()
        .get("/q/health/ready")

        // Then
        .then()
        .statusCode(200)
        .body("checks.name", hasItems("journal"))
        .body("status", equalTo("UP"));
  }

  @Test
  void openApiDocumentDescribesEveryPath() {
    // When
    given()
        .accept("application/json")
        .get("/q/openapi")

        // Then
        .then()
        .statusCode(200)
        .body("paths", hasKey("/api/v1/campaigns"))
        .body("paths", hasKey("/api/v1/accounts/{accountId}/campaigns"))
        .body("paths.'/api/v1/accounts/{accountId}/campaigns/{campaignId}'", hasKey("patch"))
        .body("paths.'/api/v1/accounts/{accountId}/campaigns/{campaignId}'", hasKey("put"))
        .body("paths", hasKey("/api/v1/actions/{idempotencyKey}"))
        .body("paths", hasKey("/api/v1/journal"))
        .body("paths", hasKey("/api/v1/faults"))
        .body("components.schemas", hasKey("Change"))
        .body("components.schemas", hasKey("Draft"))
        .body("components.schemas", hasKey("Receipt"));
  }

  @Test
  void unknownPathIsAProblem() {
    given()
        .get("/api/v1/nowhere")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void wrongMethodIsAProblem() {
    given()
        .delete(api.path())
        .then()
        .statusCode(405)
        .contentType(PROBLEM)
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @Test
  void wrongMediaTypeIsAProblem() {
    given()
        .contentType("text/csv")
        .body("a,b")
        .put(api.path())
        .then()
        .statusCode(415)
        .contentType(PROBLEM)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void longBodyIsRefusedAndItsBeginningRemembered() {
    // Given
    String body = draft("USD", "null", "ACTIVE") + " ".repeat(100_000);

    // When
    api.put(body)

        // Then
        .statusCode(400)
        .contentType(PROBLEM)
        .body("detail", containsString("at most 16384"));
    api.get().statusCode(404);
    api.journal().body(api.lines() + "[0].request.length()", equalTo(16_384));
  }

  @Test
  void hugeBodyIsNotEvenRead() {
    // When
    api.put(" ".repeat(2_000_000))

        // Then
        .statusCode(413);
    api.journal().body(api.lines(), empty());
  }

  @Test
  void faultsCannotBeOrderedUnlessEnabled() {
    // When / Then
    given()
        .contentType("application/json")
        .body("{\"kind\": \"ERROR_BEFORE\", \"times\": 1}")
        .post("/api/v1/faults")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("code", equalTo("FAULTS_DISABLED"));
    given().delete("/api/v1/faults").then().statusCode(404);
  }
}
