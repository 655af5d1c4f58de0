package io.adwright.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private final Path parent;

  DataDirectoryTest(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void aDirectoryIsMadeWhereThereIsNone() {
    // Given
    DataDirectory data = new DataDirectory(parent.resolve("a b/data"));

    // When
    data.prepare();

    // Then
    assertThat(data.path().resolve("logs")).isDirectory();
    assertThat(data.path()).isDirectoryNotContaining("glob:**probe*");
  }

  @Test
  void aFileInItsPlaceIsNamed() throws IOException {
    // Given
    Path file = Files.writeString(parent.resolve("data"), "not a directory");
    DataDirectory data = new DataDirectory(file);

    // Then
    assertThatThrownBy(data::prepare)
        .isInstanceOf(DataDirectory.UnusableException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--data-dir");
  }
}
