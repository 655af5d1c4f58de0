package io.adwright.gateway.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Who may call the gateway. An unknown key under {@code adwright.auth} stops the start. */
@ConfigMapping(prefix = "adwright.auth")
public interface AuthConfig {

  /**
   * How callers are known. {@code none} asks nobody, and starts only where nobody but this machine
   * can call; {@code api-key} reads {@link #apiKeys}; {@code oidc} takes bearer tokens of the
   * provider that {@code quarkus.oidc.auth-server-url} names.
   */
  @WithDefault("none")
  Mode mode();

  /** File with the hashes of the API keys; needed by mode {@code api-key}. Read again on change. */
  Optional<Path> apiKeys();

  /** Claim of a token that names its tenant; a token without it is refused. */
  @WithDefault("tenant")
  String tenantClaim();

  /** Origins of pages elsewhere that may post here; CORS for them is set by quarkus.http.cors. */
  Optional<Set<String>> trustedOrigins();

  /** Requests per second of one caller, on the long run. */
  @WithDefault("200")
  int requestsPerSecond();

  /** Requests that one caller may send at once. */
  @WithDefault("1000")
  int burst();

  /** How callers are known. */
  enum Mode {
    NONE,
    API_KEY,
    OIDC
  }
}
