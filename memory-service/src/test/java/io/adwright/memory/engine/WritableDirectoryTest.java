package io.adwright.memory.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WritableDirectoryTest {
  @TempDir Path directory;

  @Test
  void theWantedOneIsMade() throws IOException {
    // Given
    Path wanted = directory.resolve("a/b");

    // When
    WritableDirectory found = WritableDirectory.of(wanted);

    // Then
    assertThat(found.path()).isEqualTo(wanted).isEmptyDirectory();
    assertThat(found.note()).isEmpty();
  }

  @Test
  void aTemporaryOneStandsInAndIsSaid() throws IOException {
    // Given a file where the directory should be: nobody can write below it, not even root
    Path wanted = Files.createFile(directory.resolve("file")).resolve("memory");

    // When
    WritableDirectory found = WritableDirectory.of(wanted);

    // Then
    assertThat(found.path()).isEmptyDirectory().isNotEqualTo(wanted);
    assertThat(found.note())
        .hasValueSatisfying(
            note -> assertThat(note).contains(wanted.toString(), found.path().toString()));
    Files.delete(found.path());
  }
}
