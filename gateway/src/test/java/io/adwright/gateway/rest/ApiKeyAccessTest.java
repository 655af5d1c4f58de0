package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tenants on one gateway, each with keys of its own. No broker: nothing here needs one. */
@QuarkusTest
@TestProfile(ApiKeyAccessTest.WithKeys.class)
class ApiKeyAccessTest {
  private final Instant now = Instant.now();

  @Inject TraceStore traces;
  @Inject Campaigns campaigns;
  @Inject Approvals approvals;

  /** Keys are called after tenant and role. */
  public static final class WithKeys implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(OptimizerStub.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kafka.bootstrap.servers", "127.0.0.1:1",
          "ADWRIGHT_REGISTRY_URL", "http://127.0.0.1:1/apis/registry/v3",
          "adwright.gateway.ingest.publish-timeout", "PT0.2S",
          "adwright.auth.mode", "api-key",
          "adwright.auth.requests-per-second", "1",
          "adwright.auth.burst", "40",
          "adwright.auth.api-keys", keys().toString());
    }

    private static Path keys() {
      String entries =
          Stream.of("acme", "globex")
              .flatMap(
                  tenant ->
                      Stream.of("viewer", "publisher", "operator", "approver")
                          .map(role -> entry(tenant, role)))
              .collect(Collectors.joining(","));
      try {
        Path file = Files.createTempFile("adwright-keys", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "{\"keys\": [" + entries + "]}");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String entry(String tenant, String role) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256")
                .digest((tenant + "-" + role).getBytes(StandardCharsets.UTF_8));
        return """
            {"name": "%s at %s", "tenant": "%s", "roles": ["%s"], "sha256": "%s"}"""
            .formatted(role, tenant, tenant, role, HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void twoTenantsHaveRuns() {
    Stream.of("acme", "globex")
        .map(tenant -> SampleRun.of("run-" + tenant).tenant(tenant).publishedAt(now))
        .forEach(
            run -> {
              run.events().forEach(traces::append);
              run.events().forEach(campaigns::accept);
              approvals.accept(run.asking("r-" + run.tenantId(), now.plusSeconds(600)));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/traces",
        "/api/v1/campaigns",
        "/api/v1/approvals",
        "/api/v1/controls",
        "/api/v1/learnings",
        "/api/v1/stream",
        "/api/v1/traces/run-acme",
        "/api/v1/traces/export",
        "/api/v1/campaigns/acme/GOOGLE_ADS/123-456-7890/c-17"
      })
  void nothingIsReadWithoutAValidKey(String address) {
    // Given an address

    // When
    Response without = given().get(address);
    Response wrong = as("acme-nobody").get(address);

    // Then
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(without.jsonPath().getString("code")).isEqualTo("UNAUTHORIZED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/policies",
        "/api/v1/imports",
        "/api/v1/imports/imp-1",
        "/api/v1/controls/audit",
        "/api/v1/rebuild",
        "/api/v1/agents/lag",
        "/api/v1/dead-letters",
        "/api/v1/campaigns/acme/GOOGLE_ADS/123-456-7890/c-17/metrics",
        "/api/v1/campaigns/acme/GOOGLE_ADS/123-456-7890/c-17/decisions"
      })
  void noViewIsReadWithoutAKey(String address) {
    // Given an address

    // When
    Response without = given().get(address);

    // Then
    assertThat(without.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics", "decisions"})
  void theHistoryOfACampaignIsItsTenantsAlone(String what) {
    // Given
    String path = "/api/v1/campaigns/acme/GOOGLE_ADS/123-456-7890/c-17/" + what;

    // When
    Response foreign = as("globex-approver").get(path);

    // Then
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.jsonPath().getString("code")).isEqualTo("CAMPAIGN_NOT_FOUND");
    assertThat(as("acme-approver").get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void whatRulesDidAndImportsCameToIsCountedWithinATenant() {
    // Given both tenants have a run of one import

    // When
    Response rules = as("globex-approver").get("/api/v1/policies");
    Response runs = as("globex-approver").get("/api/v1/imports/imp-1");

    // Then
    assertThat(rules.jsonPath().getInt("rules.find { it.ruleId == 'max-step' }.passed"))
        .isEqualTo(1);
    assertThat(runs.jsonPath().getInt("runs.COMPLETE")).isEqualTo(1);
  }

  @Test
  void aPolicyIsTriedOnTheDecisionsOfItsCallersTenantAlone() {
    // Given both tenants have a run
    String body = "{\"policy\": \"policies: []\", \"days\": 30}";

    // When
    Response answer = post("globex-approver", body, "/api/v1/policies/what-if");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getList("changes.campaign.tenantId")).containsOnly("globex");
    assertThat(answer.jsonPath().getInt("runs")).isEqualTo(1);
  }

  @Test
  void oneTenantsOperatorDropsNoOldTracesOfOthers() {
    // Given
    String body = "{\"reason\": \"tidy up\", \"everything\": true}";

    // When
    Response answer = post("globex-operator", body, "/api/v1/rebuild");

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_YOURS_ALONE");
  }

  @Test
  void aViewerSendsNoDeadLetterAgain() {
    // Given
    String body = "{\"reason\": \"tidy up\"}";

    // When
    Response answer =
        post("acme-viewer", body, "/api/v1/dead-letters/adwright.strategies.v1.dlq/replay");

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aTenantAsksForNoLearningsOfAnotherAndAViewerAddsNone() {
    // Given
    String note = "{\"operator\": \"somebody else\", \"text\": \"Mind the sale.\"}";

    // When
    Response foreign = as("acme-viewer").get("/api/v1/learnings?tenant=globex");
    Response added = post("acme-viewer", note, "/api/v1/learnings");

    // Then
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.asString()).contains("is not your tenant, which is 'acme'");
    assertThat(added.statusCode()).isEqualTo(403);
  }

  @Test
  void aTenantReadsItsOwnAndNothingOfAnother() {
    // Given
    String key = "acme-viewer";

    // When
    JsonPath runs = as(key).get("/api/v1/traces").jsonPath();
    JsonPath known = as(key).get("/api/v1/campaigns").jsonPath();
    JsonPath asked = as(key).get("/api/v1/approvals").jsonPath();
    String exported = as(key).get("/api/v1/traces/export").asString();

    // Then
    assertThat(runs.getList("items.correlationId")).containsExactly("run-acme");
    assertThat(runs.getInt("counts.COMPLETE")).isEqualTo(1);
    assertThat(known.getList("items.campaign.tenantId")).containsExactly("acme");
    assertThat(asked.getList("items.requestId")).containsExactly("r-acme");
    assertThat(exported).contains("run-acme").doesNotContain("globex");
    assertThat(as(key).get("/api/v1/traces/run-acme").statusCode()).isEqualTo(200);
    assertThat(as(key).get("/api/v1/traces/run-globex").statusCode()).isEqualTo(404);
    assertThat(as(key).get("/api/v1/campaigns/globex/GOOGLE_ADS/123-456-7890/c-17").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "acme-operator; controls/kill-switch; {\"engaged\": true, \"reason\": \"r\", \"scope\": {\"tenantId\": \"globex\"}}; 400",
        "acme-operator; controls/modes; {\"mode\": \"OBSERVE\", \"reason\": \"r\", \"scope\": {\"tenantId\": \"globex\"}}; 400",
        "acme-operator; notes; {\"text\": \"t\", \"scope\": {\"tenantId\": \"globex\"}}; 400",
        "acme-operator; rollbacks; {\"actionId\": \"action-run-globex\", \"reason\": \"r\"}; 404",
        "acme-operator; campaigns/globex/GOOGLE_ADS/123-456-7890/c-17/re-run; {\"reason\": \"r\"}; 404",
        "acme-approver; approvals/r-globex/decision; {\"decision\": \"APPROVE\", \"digest\": \"digest-r-globex\", \"reason\": \"r\"}; 404",
        "acme-publisher; metrics; {\"tenantId\": \"globex\"}; 400",
      })
  void aTenantCannotActForAnother(String key, String address, String body, int status) {
    // Given an order

    // When
    Response answer = post(key, body, "/api/v1/" + address);

    // Then
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "acme-viewer, POST, controls/kill-switch",
    "acme-viewer, POST, approvals/r-acme/decision",
    "acme-viewer, POST, metrics",
    "acme-publisher, GET, traces",
    "acme-publisher, GET, stream",
    "acme-publisher, POST, controls/modes",
    "acme-operator, POST, approvals/r-acme/decision",
    "acme-operator, POST, imports",
    "acme-approver, POST, controls/modes",
    "acme-approver, POST, rollbacks",
  })
  void aRoleDoesNoMoreThanItsOwn(String key, Method method, String address) {
    // Given
    String type = address.equals("imports") ? "text/csv" : "application/json";
    RequestSpecification request =
        method == Method.POST ? as(key).contentType(type).body("{}") : as(key);

    // When
    Response answer = request.request(method, "/api/v1/" + address);

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("FORBIDDEN");
  }

  @Test
  void anOrderWithoutABrokerIsRefusedAndSaysThatItMayNotBeInForce() {
    // Given
    String body = "{\"engaged\": true, \"reason\": \"r\"}";

    // When
    Response answer = post("acme-operator", body, "/api/v1/controls/kill-switch");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
  }

  @Test
  void whoAsksTooOftenIsToldWhenToTryAgain() {
    // Given
    Response last = as("globex-viewer").get("/api/v1/controls");

    // When
    for (int n = 0; n < 45 && last.statusCode() == 200; n++) {
      last = as("globex-viewer").get("/api/v1/controls");
    }

    // Then
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isNotNull();
    assertThat(as("acme-approver").get("/api/v1/controls").statusCode()).isEqualTo(200);
  }

  @Test
  void healthNeedsNoKey() {
    // Given nothing

    // When
    Response alive = given().get("/q/health/live");

    // Then
    assertThat(alive.statusCode()).isEqualTo(200);
  }

  private static Response post(String key, String json, String path) {
    return as(key).contentType("application/json").body(json).post(path);
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }
}
