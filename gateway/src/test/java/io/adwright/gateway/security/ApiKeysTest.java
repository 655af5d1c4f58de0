package io.adwright.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.gateway.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
  private final MovableClock clock = new MovableClock();
  @TempDir Path directory;

  @Test
  void twoKeysOfOneNameAreValidWhileOneReplacesTheOther() throws Exception {
    // Given
    ApiKeys keys = keys(entry("old", "2026-02-01T13:00:00Z"), entry("new", null));

    // When
    clock.advance(Duration.ofHours(1));

    // Then
    assertThat(keys.callerOf("old")).isEmpty();
    assertThat(keys.callerOf("new")).map(Caller::tenantId).contains("acme");
    assertThat(keys.callerOf("neither")).isEmpty();
    assertThat(keys.callerOf("")).isEmpty();
  }

  @Test
  void aKeyIsWithdrawnWithoutARestart() throws Exception {
    // Given
    ApiKeys keys = keys(entry("one", null), entry("two", null));
    assertThat(keys.callerOf("one")).isPresent();

    // When
    write(entry("two", null));
    clock.advance(Duration.ofSeconds(6));

    // Then
    assertThat(keys.callerOf("one")).isEmpty();
    assertThat(keys.callerOf("two")).isPresent();
  }

  @Test
  void aFileThatCannotBeReadLeavesTheKeysAsTheyWere() throws Exception {
    // Given
    ApiKeys keys = keys(entry("one", null));

    // When
    Files.writeString(directory.resolve("keys.json"), "{\"keys\": [{");
    clock.advance(Duration.ofSeconds(6));

    // Then
    assertThat(keys.callerOf("one")).isPresent();
  }

  @Test
  void aKeyWithARoleThatIsNoneStopsTheStart() throws IOException {
    // Given
    String entry =
        """
        {"name": "ann", "tenant": "acme", "roles": ["admin"], "sha256": "%s"}"""
            .formatted("0".repeat(64));

    // When
    var reading = assertThatThrownBy(() -> keys(entry));

    // Then
    reading.isInstanceOf(IOException.class).hasMessageContaining("admin");
  }

  private ApiKeys keys(String... entries) throws IOException {
    return new ApiKeys(write(entries), clock);
  }

  private Path write(String... entries) throws IOException {
    return Files.writeString(
        directory.resolve("keys.json"), "{\"keys\": [" + String.join(",", entries) + "]}");
  }

  private static String entry(String key, @Nullable String expires) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    return """
        {"name": "ann", "tenant": "acme", "roles": ["viewer"], "sha256": "%s", "expires": %s}"""
        .formatted(
            HexFormat.of().formatHex(digest), expires == null ? "null" : '"' + expires + '"');
  }
}
