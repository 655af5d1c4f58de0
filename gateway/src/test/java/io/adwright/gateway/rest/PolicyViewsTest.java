package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.trace.SampleRun;
import io.adwright.teststack.Events;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules are and did, and what others would have done. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
class PolicyViewsTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  Events events;
  private Pipeline pipeline;

  @BeforeEach
  void connect() {
    pipeline = new Pipeline(events);
  }

  @AfterEach
  void optimizerIsBack() {
    OptimizerStub.STATUS.set(200);
  }

  @Test
  void policiesAreShownWithWhatTheRulesDidLately() {
    // Given
    pipeline.publish(run("ruled").events());
    Await.until(
        () -> given().get("/api/v1/traces/ruled"), page -> page.asString().contains("COMPLETE"));

    // When
    JsonPath policies = given().get("/api/v1/policies").jsonPath();

    // Then
    assertThat(policies.getString("degradedBecause")).isNull();
    assertThat(policies.getList("policies.id")).contains("policy:for-all");
    assertThat(policies.getInt("limits.maxStepPercent")).isEqualTo(20);
    assertThat(policies.getString("policies[0].labels[0]")).isEqualTo("team=search");
    assertThat(policies.getInt("rules.find { it.ruleId == 'max-step' }.passed")).isPositive();
  }

  @Test
  void withoutTheOptimizerThePolicyViewSaysWhyItIsNotWhole() {
    // Given
    OptimizerStub.STATUS.set(503);

    // When
    JsonPath policies = given().get("/api/v1/policies").jsonPath();

    // Then
    assertThat(policies.getString("degradedBecause")).contains("status 503");
    assertThat(policies.getList("policies")).isEmpty();
    assertThat(policies.getString("version")).isNull();
  }

  @Test
  void aPolicyIsTriedOnWhatWasDecidedLately() {
    // Given
    pipeline.publish(run("tried").campaign("c-tried").events());
    Await.until(
        () -> given().get("/api/v1/traces/tried"), page -> page.asString().contains("COMPLETE"));

    // When
    JsonPath answer = tryPolicy("policies: []", 7).jsonPath();

    // Then
    assertThat(answer.getInt("changed")).isEqualTo(answer.getInt("decisions")).isPositive();
    assertThat(answer.getString("counts[0].before")).isEqualTo("ALLOW");
    assertThat(answer.getString("counts[0].after")).isEqualTo("BLOCK");
    String change = "changes.find { it.correlationId == 'tried' }.";
    assertThat(answer.getString(change + "campaign.campaignId")).isEqualTo("c-tried");
    assertThat(answer.getList(change + "because")).containsExactly("policy:tried: as agreed");
    assertThat(answer.getBoolean("complete")).isTrue();
  }

  @Test
  void aPolicyThatIsWrongIsAnsweredWithEverythingThatIsWrongAndItsLine() {
    // Given
    String policy = "policies: [{when: rosa}]";

    // When
    Response answer = tryPolicy(policy, 7);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_POLICY");
    assertThat(answer.jsonPath().getList("violations.reason"))
        .containsExactly(
            "line 4: policy \"tried\": undefined field 'rosa'",
            "line 9: policy \"tried\": undefined field 'rosb'");
  }

  @ParameterizedTest
  @CsvSource({"policies: [], 0, /days", "policies: [], 31, /days", "'', 7, /policy"})
  void aPolicyIsTriedOnOneToThirtyDays(String policy, int days, String path) {
    // Given a request that is not valid

    // When
    Response answer = tryPolicy(policy, days);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("violations.path")).containsExactly(path);
  }

  @Test
  void withoutTheOptimizerAPolicyIsNotTriedAndItIsSaidWhenToTryAgain() {
    // Given
    OptimizerStub.STATUS.set(503);

    // When
    Response answer = tryPolicy("policies: []", 7);

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.jsonPath().getString("code")).isEqualTo("OPTIMIZER_UNAVAILABLE");
  }

  private SampleRun run(String correlationId) {
    return SampleRun.of(correlationId).publishedAt(now);
  }

  private static Response tryPolicy(String policy, int days) {
    return given()
        .contentType("application/json")
        .body(Map.of("policy", policy, "days", days))
        .post("/api/v1/policies/what-if");
  }
}
