package io.adwright.gateway.security;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The API keys of a file, which is looked at again every few seconds: a key is added or withdrawn
 * without a restart. A file that cannot be read leaves the keys as they were, and the log says so.
 */
final class ApiKeys {
  private static final Logger LOG = Logger.getLogger(ApiKeys.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path file;
  private final Clock clock;
  private Map<String, ApiKey> byDigest;
  private byte[] content;
  private Instant nextLook;

  /** The file. */
  record KeyFile(List<ApiKey> keys) {}

  /**
   * Reads the keys.
   *
   * @throws IOException if the file cannot be read, or is not what it must be
   */
  ApiKeys(Path file, Clock clock) throws IOException {
    this.file = file;
    this.clock = clock;
    this.content = Files.readAllBytes(file);
    this.byDigest = parse(content);
    this.nextLook = clock.instant().plus(LOOK_EVERY);
  }

  /** Returns whose key {@code key} is; empty if it is none, or none any longer. */
  Optional<Caller> callerOf(String key) {
    Instant now = clock.instant();
    // By digest: how long the look-up takes tells nothing of the key.
    return Optional.ofNullable(keys(now).get(sha256(key)))
        .filter(found -> found.isValid(now))
        .map(ApiKey::caller);
  }

  private synchronized Map<String, ApiKey> keys(Instant now) {
    if (now.isAfter(nextLook)) {
      nextLook = now.plus(LOOK_EVERY);
      readAgain();
    }
    return byDigest;
  }

  private void readAgain() {
    try {
      byte[] latest = Files.readAllBytes(file);
      if (!MessageDigest.isEqual(latest, content)) {
        byDigest = parse(latest);
        content = latest;
        LOG.infof("API keys read: file=%s keys=%d", file, byDigest.size());
      }
    } catch (IOException e) {
      LOG.errorf("API keys not read, the earlier ones stay: file=%s reason=%s", file, e);
    }
  }

  private static Map<String, ApiKey> parse(byte[] json) throws IOException {
    Map<String, ApiKey> keys = new LinkedHashMap<>();
    for (ApiKey key : JSON.readValue(json, KeyFile.class).keys()) {
      if (keys.put(key.sha256(), key) != null) {
        throw new IOException("the key of '" + key.name() + "' is listed twice");
      }
    }
    return Map.copyOf(keys);
  }

  private static String sha256(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
