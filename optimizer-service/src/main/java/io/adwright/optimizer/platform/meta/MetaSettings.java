package io.adwright.optimizer.platform.meta;

import java.net.URI;
import java.time.Duration;

/**
 * How Meta's Marketing API is spoken to.
 *
 * @param name of the platform in the configuration
 * @param api base address, {@code https://graph.facebook.com}
 * @param version of the API, for example {@code v25.0}
 * @param connectTimeout until there is a connection
 * @param timeout of one attempt until its last byte
 */
public record MetaSettings(
    String name, URI api, String version, Duration connectTimeout, Duration timeout) {
  public MetaSettings {
    if (!version.matches("v[0-9]+\\.[0-9]+")) {
      throw new IllegalArgumentException(
          "API version \"%s\" of platform %s; write it like v25.0".formatted(version, name));
    }
  }
}
