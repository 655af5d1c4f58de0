package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(BrokerAwayTest.NoBroker.class)
class BrokerAwayTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  /** Nothing listens on port 1. */
  public static final class NoBroker implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kafka.bootstrap.servers", "127.0.0.1:1",
          "ADWRIGHT_REGISTRY_URL", "http://127.0.0.1:1/apis/registry/v3",
          "ADWRIGHT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
          "adwright.gateway.store", "postgres");
    }
  }

  @Test
  void withoutABrokerASnapshotIsRefusedInTimeAndSaysWhenToTryAgain() {
    // Given
    String body =
        """
        {"platform": "META", "accountId": "a", "campaignId": "c", "campaignName": "n",
         "currency": "EUR", "timeZone": "UTC", "windows": [{"date": "2026-01-01"}]}
        """;
    long start = System.nanoTime();

    // When
    Response response = given().contentType("application/json").body(body).post("/api/v1/metrics");

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.header("Retry-After")).isEqualTo("5");
    assertThat(response.jsonPath().getString("code")).isEqualTo("BROKER_UNAVAILABLE");
    assertThat(response.jsonPath().getString("detail")).contains("0 of 1 snapshots");
  }

  @Test
  void withoutABrokerTheGatewayIsAliveButNotReady() {
    // Given nothing else

    // When
    int ready = given().get("/q/health/ready").statusCode();

    // Then
    assertThat(ready).isEqualTo(503);
    assertThat(given().get("/api/v1/campaigns").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agents/lag", "dead-letters"})
  void withoutABrokerWhatWaitsInItIsSaidToBeUnknown(String address) {
    // Given
    long start = System.nanoTime();

    // When
    Response response = given().get("/api/v1/" + address);

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.header("Retry-After")).isEqualTo("5");
    assertThat(response.jsonPath().getString("code")).isEqualTo("BROKER_UNAVAILABLE");
  }

  @Test
  void withoutItsDatabaseTheGatewaySaysWhyItShowsNoRuns() {
    // Given nothing else

    // When
    Response response = given().get("/api/v1/traces");

    // Then
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.header("Retry-After")).isEqualTo("5");
    assertThat(response.jsonPath().getString("code")).isEqualTo("STORE_UNAVAILABLE");
    assertThat(response.jsonPath().getString("detail")).contains("database");
  }
}
