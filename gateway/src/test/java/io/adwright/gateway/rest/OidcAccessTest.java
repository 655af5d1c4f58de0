package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens of a provider whose public key is known; no provider is running. */
@QuarkusTest
@TestProfile(OidcAccessTest.WithTokens.class)
class OidcAccessTest {

  /** A gateway that trusts {@link #keys}. */
  public static final class WithTokens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kafka.bootstrap.servers", "127.0.0.1:1",
          "ADWRIGHT_REGISTRY_URL", "http://127.0.0.1:1/apis/registry/v3",
          "adwright.auth.mode", "oidc",
          "quarkus.oidc.auth-server-url", "",
          "quarkus.oidc.public-key",
              Base64.getEncoder().encodeToString(keys().getPublic().getEncoded()));
    }
  }

  @Test
  void theTokenSaysWhoWhatAndForWhom() {
    // Given
    String viewer = token("acme", Set.of("viewer", "somebody-elses-role"), Instant.now());

    // When
    int read = status(viewer, "/api/v1/traces");

    // Then
    assertThat(read).isEqualTo(200);
    assertThat(status(token("acme", Set.of("publisher"), Instant.now()), "/api/v1/traces"))
        .isEqualTo(403);
  }

  @Test
  void withoutATenantNothingIsShown() {
    // Given
    String token = token(null, Set.of("viewer"), Instant.now());

    // When
    var answer = given().header("Authorization", "Bearer " + token).get("/api/v1/traces");

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.jsonPath().getString("detail")).contains("claim 'tenant'");
  }

  @Test
  void aTokenThatIsExpiredForgedOrMissingOpensNothing() {
    // Given
    String expired = token("acme", Set.of("viewer"), Instant.now().minusSeconds(3_600));
    String forged = token("acme", Set.of("viewer"), Instant.now()).replaceFirst(".$", "A") + "AAA";

    // When
    int late = status(expired, "/api/v1/traces");

    // Then
    assertThat(late).isEqualTo(401);
    assertThat(status(forged, "/api/v1/traces")).isEqualTo(401);
    assertThat(status("adw_key", "/api/v1/traces")).isEqualTo(401);
    assertThat(given().get("/api/v1/traces").statusCode()).isEqualTo(401);
  }

  private static int status(String token, String address) {
    return given().header("Authorization", "Bearer " + token).get(address).statusCode();
  }

  private static String token(@Nullable String tenant, Set<String> roles, Instant issued) {
    var claims =
        Jwt.subject("ann")
            .upn("ann")
            .groups(roles)
            .issuedAt(issued)
            .expiresAt(issued.plusSeconds(60));
    if (tenant != null) {
      claims.claim("tenant", tenant);
    }
    return claims.sign(keys().getPrivate());
  }

  /** The same pair in every class loader: profile and test are loaded by different ones. */
  private static KeyPair keys() {
    try {
      SecureRandom fixed = SecureRandom.getInstance("SHA1PRNG");
      fixed.setSeed(7);
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, fixed);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
