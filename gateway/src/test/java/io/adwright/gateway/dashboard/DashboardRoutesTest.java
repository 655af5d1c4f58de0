package io.adwright.gateway.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.adwright.gateway.rest.GatewayProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class DashboardRoutesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/runs", "/runs/4711", "/campaigns/a.b", "/quiet"})
  void anAddressOfAPageIsAnsweredWithThePage(String address) {
    given()
        .header("Accept", BROWSER)
        .when()
        .get(address)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("<title>Adwright"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/runs"})
  void thePageIsAskedForEachTimeAndRunsOnlyItsOwnScripts(String address) {
    given()
        .header("Accept", BROWSER)
        .when()
        .get(address)
        .then()
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("default-src 'self';"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/nothing", "/api", "/q/nothing", "/assets/gone-1a2b.js", "/gone.svg"})
  void whatIsMissingIsNotAnsweredWithThePage(String address) {
    given().header("Accept", BROWSER).when().get(address).then().statusCode(404);
  }

  @Test
  void aProgramThatErrsIsToldSo() {
    given().when().get("/elsewhere").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
  }
}
