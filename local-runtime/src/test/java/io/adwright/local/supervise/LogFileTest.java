package io.adwright.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00.123Z"), ZoneOffset.UTC);

  private final Path directory;

  LogFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void everyLineHasTimeAndName() throws IOException {
    // Given
    try (LogFile log = log()) {
      // When
      log.line("hello");
    }

    // Then
    assertThat(path()).hasContent("2026-11-22T10:00:00.123Z gateway | hello\n");
  }

  @Test
  void theRunBeforeIsKept() throws IOException {
    // Given
    Files.writeString(path(), "the run before\n");

    // When
    try (LogFile log = log()) {
      log.line("this run");
    }

    // Then
    assertThat(directory.resolve("gateway.log.1")).hasContent("the run before\n");
    assertThat(path()).content().contains("this run").doesNotContain("before");
  }

  @Test
  void theLastLinesStayInMemory() {
    // Given
    try (LogFile log = log()) {
      // When
      for (int i = 0; i < 100; i++) {
        log.line("line " + i);
      }

      // Then
      assertThat(log.tail()).hasSize(30).startsWith("line 70").endsWith("line 99");
    }
  }

  @Test
  void aLogThatCannotBeWrittenStopsNobody() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    try (LogFile log = new LogFile(file.resolve("gateway.log"), "gateway", CLOCK)) {
      // When
      log.line("said all the same");

      // Then
      assertThat(log.tail()).contains("said all the same");
    }
  }

  @Test
  void aLogThatGrewLargeIsMovedAway() {
    // Given
    String long1 = "x".repeat(1024 * 1024);
    try (LogFile log = log()) {
      // When
      for (int i = 0; i < 25; i++) {
        log.line(long1);
      }
    }

    // Then
    assertThat(path().toFile().length()).isLessThan(LogFile.LARGEST_BYTES);
    assertThat(directory.resolve("gateway.log.1")).exists();
  }

  private Path path() {
    return directory.resolve("gateway.log");
  }

  private LogFile log() {
    return new LogFile(path(), "gateway", CLOCK);
  }
}
