package io.adwright.memory.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is killed with {@code SIGKILL} while it writes snapshots. */
class SnapshotKilledTest {

  @RepeatedTest(5)
  void whoeverIsKilledWhileWritingLeavesTheLastWholeSnapshot(@TempDir Path directory)
      throws IOException, InterruptedException {
    // Given
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                SnapshotWriter.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long written;
    try (BufferedReader rounds = writer.inputReader()) {
      written = Long.parseLong(requireNonNull(rounds.readLine(), "the writer wrote nothing"));

      // When
      writer.destroyForcibly().waitFor();
    }

    // Then
    Snapshot left = new SnapshotFile(directory).read().orElseThrow();
    assertThat(left.offsets().get(0)).isGreaterThanOrEqualTo(written);
    assertThat(left.learnings()).hasSize(2_000);
  }
}
