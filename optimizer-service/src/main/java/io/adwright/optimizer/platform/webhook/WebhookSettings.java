package io.adwright.optimizer.platform.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Where an ad-ops system listens.
 *
 * @param name of the platform in the configuration
 * @param url that every request is posted to; https, unless it is on this machine
 * @param keyId tells the receiver which key signed
 * @param connectTimeout until there is a connection
 * @param timeout of one attempt until its last byte
 */
public record WebhookSettings(
    String name, URI url, String keyId, Duration connectTimeout, Duration timeout) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public WebhookSettings {
    boolean secure = "https".equals(url.getScheme());
    boolean local = "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
    if (!secure && !local) {
      throw new IllegalArgumentException(
          "url %s of platform %s is not https; only a receiver on this machine may do without"
              .formatted(url, name));
    }
    if (!keyId.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "key-id \"%s\" of platform %s; use up to 64 letters, digits, '.', '_' and '-'"
              .formatted(keyId, name));
    }
  }
}
