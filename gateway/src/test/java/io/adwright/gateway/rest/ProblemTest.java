package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class ProblemTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/traces/unknown, 404, TRACE_NOT_FOUND",
    "GET, /api/v1/nothing, 404, NOT_FOUND",
    "GET, /elsewhere, 404, NOT_FOUND",
    "DELETE, /api/v1/traces, 405, METHOD_NOT_ALLOWED",
    "POST, /api/v1/imports, 415, UNSUPPORTED_MEDIA_TYPE",
    "POST, /api/v1/metrics, 415, UNSUPPORTED_MEDIA_TYPE",
    "GET, /api/v1/traces?limit=0, 400, BAD_PARAMETER",
    "GET, /api/v1/traces?limit=many, 400, BAD_PARAMETER",
    "GET, /api/v1/traces?cursor=!, 400, BAD_PARAMETER",
    "GET, /api/v1/traces?status=DONE, 400, BAD_PARAMETER",
    "GET, /api/v1/traces/a%00b, 400, BAD_PARAMETER",
    "GET, /api/v1/stream?importId=a%0Ab, 400, BAD_PARAMETER"
  })
  void everyErrorIsAProblemWithACodeAndANextStep(
      String method, String path, int status, String code) {
    // Given
    var request = given().urlEncodingEnabled(false).header("Accept", "*/*");
    if (method.equals("POST")) {
      request.contentType("application/xml").body("<a/>");
    }

    // When
    Response response = request.request(method, path);

    // Then
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.jsonPath().getString("title")).isNotEmpty();
    assertThat(response.jsonPath().getString("detail")).isNotEmpty();
    assertThat(response.jsonPath().getString("hint")).isNotEmpty();
    assertThat(response.asString()).doesNotContain("Exception", "io.adwright", "at java");
  }

  @Test
  void brokenJsonIsToldWithItsPlace() {
    // Given
    String body = "{\"platform\": META}";

    // When
    Response response = given().contentType("application/json").body(body).post("/api/v1/metrics");

    // Then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("code")).isEqualTo("MALFORMED_JSON");
    assertThat(response.jsonPath().getString("detail")).contains("line 1, column 1");
  }

  @Test
  void unknownParametersAreIgnored() {
    // Given
    String path = "/api/v1/traces?limit=1&colour=green";

    // When
    Response response = given().get(path);

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void theGatewayIsReadyWhenItsTracesAreRebuilt() {
    // Given nothing else

    // When
    Response ready =
        Await.until(() -> given().get("/q/health/ready"), answer -> answer.statusCode() == 200);

    // Then
    assertThat(ready.asString()).contains("traces rebuilt");
  }
}
