package io.adwright.simulator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineFileTest {
  @TempDir Path directory;

  @Test
  void linesComeBackInOrderAfterReopening() throws IOException {
    // Given
    try (LineFile file = LineFile.open(path())) {
      append(file, "one", "", "three");
    }

    // When
    try (LineFile file = LineFile.open(path())) {
      append(file, "four");

      // Then
      assertThat(read(file, 0, 9)).containsExactly("one", "", "three", "four");
    }
  }

  @Test
  void pageIsCutAtTheNumberOfLinesAndAtTheBytesButNeverEmpty() throws IOException {
    // Given
    try (LineFile file = LineFile.open(path())) {
      append(file, "0123456789", "0123456789", "0123456789");

      // When
      List<byte[]> two = file.read(0, 2, 1_000);
      List<byte[]> asManyAsFit = file.read(0, 3, 25);
      List<byte[]> tooLong = file.read(1, 3, 5);
      List<byte[]> past = file.read(3, 9, 1_000);

      // Then
      assertThat(two).hasSize(2);
      assertThat(asManyAsFit).hasSize(2);
      assertThat(tooLong).hasSize(1);
      assertThat(past).isEmpty();
    }
  }

  @Test
  void unfinishedLineIsSeenAndCanBeCutOff() throws IOException {
    // Given
    Files.writeString(path(), "one\ntw");

    // When
    try (LineFile file = LineFile.open(path())) {
      long unfinished = file.unfinishedBytes();
      file.truncateTo(1);
      append(file, "two");

      // Then
      assertThat(unfinished).isEqualTo(2);
      assertThat(Files.readString(path())).isEqualTo("one\ntwo\n");
    }
  }

  @Test
  void closedFileFailsForGoodInsteadOfPretending() throws IOException {
    // Given
    LineFile file = LineFile.open(path());
    append(file, "one");
    file.close();

    // When / Then
    assertThatThrownBy(() -> append(file, "two")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> file.awaitDurable(1)).isInstanceOf(IOException.class);
    assertThat(file.failure()).isNotNull();
    assertThat(Files.readString(path())).isEqualTo("one\n");
  }

  @Test
  void interruptedThreadWritesLikeAnyOther() throws IOException {
    // Given
    try (LineFile file = LineFile.open(path())) {
      Thread.currentThread().interrupt();

      // When
      append(file, "one");
      file.awaitDurable(1);
      boolean interrupted = Thread.interrupted();
      append(file, "two");

      // Then
      assertThat(interrupted).isTrue();
      assertThat(read(file, 0, 2)).containsExactly("one", "two");
    }
  }

  private Path path() {
    return directory.resolve("lines");
  }

  private static void append(LineFile file, String... lines) throws IOException {
    for (String line : lines) {
      file.append(line.getBytes(UTF_8));
    }
  }

  private static List<String> read(LineFile file, int after, int to) throws IOException {
    return file.read(after, to, 1_000).stream().map(line -> new String(line, UTF_8)).toList();
  }
}
