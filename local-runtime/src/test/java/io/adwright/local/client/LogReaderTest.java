package io.adwright.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {
  private static final String AT_1 = "2026-11-22T10:00:01.000Z ";
  private static final String AT_2 = "2026-11-22T10:00:02.000Z ";
  private static final String AT_3 = "2026-11-22T10:00:03.000Z ";

  private final Path directory;

  LogReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void severalLogsAreReadInOrderOfTime() throws IOException {
    // Given
    Path a = write("a.log", AT_1 + "a | one\n" + AT_3 + "a | three\n");
    Path b = write("b.log", AT_2 + "b | two\n");

    // When
    List<String> lines = new LogReader(List.of(a, b)).latest(10);

    // Then
    assertThat(lines).containsExactly(AT_1 + "a | one", AT_2 + "b | two", AT_3 + "a | three");
  }

  @Test
  void aStackTraceKeepsItsOrder() throws IOException {
    // Given
    Path log = write("a.log", AT_1 + "a | z Exception\n" + AT_1 + "a |   at b\n");

    // When
    List<String> lines = new LogReader(List.of(log)).latest(10);

    // Then
    assertThat(lines).containsExactly(AT_1 + "a | z Exception", AT_1 + "a |   at b");
  }

  @Test
  void onlyTheLatestLinesAreShown() throws IOException {
    // Given
    Path log = write("a.log", AT_1 + "one\n" + AT_2 + "two\n" + AT_3 + "three\n");

    // When
    List<String> lines = new LogReader(List.of(log)).latest(2);

    // Then
    assertThat(lines).containsExactly(AT_2 + "two", AT_3 + "three");
  }

  @Test
  void aLineIsShownOnceItIsWhole() throws Exception {
    // Given
    Path log = write("a.log", AT_1 + "one\n" + AT_2 + "tw");
    LogReader reader = new LogReader(List.of(log));
    reader.latest(10);
    Files.writeString(log, "o\n", StandardOpenOption.APPEND);

    // When
    List<String> more = reader.awaitMore();

    // Then
    assertThat(more).containsExactly(AT_2 + "two");
  }

  @Test
  void aLogThatBeganAnewIsReadFromItsStart() throws Exception {
    // Given
    Path log = write("a.log", AT_1 + "a long first line\n");
    LogReader reader = new LogReader(List.of(log));
    reader.latest(10);
    Files.writeString(log, AT_2 + "new\n");

    // When
    List<String> more = reader.awaitMore();

    // Then
    assertThat(more).containsExactly(AT_2 + "new");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
