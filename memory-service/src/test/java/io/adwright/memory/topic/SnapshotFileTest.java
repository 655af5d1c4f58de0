package io.adwright.memory.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningVector;
import io.adwright.memory.recall.Learnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
  private static final Snapshot SNAPSHOT =
      new Snapshot(
          "topic-1",
          "words/1",
          Instant.parse("2026-03-01T00:00:00Z"),
          Map.of(0, 17L, 5, 3L),
          Map.of("acme/l-1", learning("l-1"), "acme/l-2", learning("l-2")));

  private final Path directory;
  private final SnapshotFile file;

  SnapshotFileTest(@TempDir Path directory) {
    this.directory = directory.resolve("made-when-needed");
    this.file = new SnapshotFile(this.directory);
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    // Given
    file.write(SNAPSHOT);

    // When
    var read = file.read();

    // Then
    assertThat(read).contains(SNAPSHOT);
  }

  @Test
  void thereMayBeNone() throws IOException {
    // Given nothing

    // When
    var read = file.read();

    // Then
    assertThat(read).isEmpty();
  }

  @Test
  void cutOffAtAnyByteItIsRefused() throws IOException {
    // Given
    file.write(SNAPSHOT);
    byte[] whole = Files.readAllBytes(only());

    // When
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(only(), Arrays.copyOf(whole, length));

      // Then
      assertThatIOException().isThrownBy(file::read);
    }
  }

  @Test
  void changedInOneBitItIsRefused() throws IOException {
    // Given
    file.write(SNAPSHOT);
    byte[] whole = Files.readAllBytes(only());
    whole[whole.length / 2] ^= 4;
    Files.write(only(), whole);

    // When
    var attempt = assertThatIOException().isThrownBy(file::read);

    // Then
    attempt.withMessageContaining("checksum");
  }

  @Test
  void aProcessThatWasKilledWhileWritingLeavesTheEarlierOne() throws IOException {
    // Given: what such a process leaves behind
    file.write(SNAPSHOT);
    Files.writeString(directory.resolve("learnings.snapshot.unfinished"), "half of");

    // When
    var read = file.read();

    // Then
    assertThat(read).contains(SNAPSHOT);
    file.write(SNAPSHOT);
    assertThat(file.read()).contains(SNAPSHOT);
  }

  private Path only() {
    return directory.resolve("learnings.snapshot");
  }

  private static Learning learning(String id) {
    return Learnings.raisingTheBudgetHelped(id)
        .setVector(
            LearningVector.newBuilder()
                .setEmbedderId("words/1")
                .setValues(List.of(0.6f, 0.8f))
                .build())
        .build();
  }
}
