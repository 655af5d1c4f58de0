package io.adwright.gateway.security;

import io.adwright.gateway.security.AuthConfig.Mode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start a gateway that strangers could order about. */
@ApplicationScoped
class SafeStart {
  private static final Logger LOG = Logger.getLogger(SafeStart.class);

  private final AuthConfig config;
  private final String host;

  SafeStart(AuthConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
    this.config = config;
    this.host = host;
  }

  void check(@Observes StartupEvent starting) {
    require(config.mode(), host);
    LOG.infof("callers are known by: mode=%s host=%s", config.mode(), host);
  }

  static void require(Mode mode, String host) {
    if (mode == Mode.NONE && !isLoopback(host)) {
      throw new IllegalStateException(
          "adwright.auth.mode is 'none', but quarkus.http.host is '"
              + host
              + "', where others can call. Set adwright.auth.mode to api-key or oidc, or the host"
              + " to 127.0.0.1.");
    }
  }

  @Produces
  @Singleton
  Optional<ApiKeys> keys(Clock clock) throws IOException {
    if (config.mode() != Mode.API_KEY) {
      return Optional.empty();
    }
    Path file =
        config
            .apiKeys()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "adwright.auth.mode is 'api-key', but adwright.auth.api-keys names no"
                            + " file with their hashes"));
    return Optional.of(new ApiKeys(file, clock));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
