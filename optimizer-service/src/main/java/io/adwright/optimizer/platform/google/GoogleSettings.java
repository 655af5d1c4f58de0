package io.adwright.optimizer.platform.google;

import java.net.URI;
import java.time.Duration;

/**
 * How Google Ads is spoken to.
 *
 * @param name of the platform in the configuration
 * @param api base address, {@code https://googleads.googleapis.com}
 * @param tokens address that exchanges a refresh token, {@code https://oauth2.googleapis.com/token}
 * @param version of the API, for example {@code v26}
 * @param connectTimeout until there is a connection
 * @param timeout of one attempt until its last byte
 */
public record GoogleSettings(
    String name, URI api, URI tokens, String version, Duration connectTimeout, Duration timeout) {
  public GoogleSettings {
    if (!version.matches("v[0-9]+(_[0-9]+)?")) {
      throw new IllegalArgumentException(
          "API version \"%s\" of platform %s; write it like v26".formatted(version, name));
    }
  }
}
