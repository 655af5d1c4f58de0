package io.adwright.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileListTest {
  @TempDir Path directory;

  @Test
  void whatWasInterruptedIsNotComplete() throws IOException {
    // Given
    FileList list = new FileList(directory.resolve("model"));
    Files.writeString(Files.createDirectory(list.directory()).resolve("model.pt"), "half of it");

    // When
    boolean complete = list.isComplete();

    // Then
    assertThat(complete).isFalse();
    assertThat(new FileList(directory.resolve("nothing")).isComplete()).isFalse();
  }

  @Test
  void whatWasListedIsCompleteUntilAFileIsCutOffOrGone() throws IOException {
    // Given
    FileList list = new FileList(directory.resolve("model"));
    Path inner = Files.createDirectories(list.directory().resolve("a folder"));
    Path file = Files.writeString(inner.resolve("with spaces.bin"), "content");

    // When
    list.write();

    // Then
    assertThat(list.isComplete()).isTrue();
    Files.writeString(file, "conten");
    assertThat(list.isComplete()).isFalse();
    Files.delete(file);
    assertThat(list.isComplete()).isFalse();
  }

  @Test
  void aListThatIsGarbageListsNothing() throws IOException {
    // Given
    FileList list = new FileList(Files.createDirectory(directory.resolve("model")));
    Files.writeString(directory.resolve("model.files"), "garbage");

    // When
    boolean complete = list.isComplete();

    // Then
    assertThat(complete).isFalse();
  }

  @Test
  void whatIsDeletedIsGone() throws IOException {
    // Given
    FileList list = new FileList(directory.resolve("model"));
    Files.writeString(Files.createDirectory(list.directory()).resolve("model.pt"), "all");
    list.write();

    // When
    list.delete();

    // Then
    assertThat(directory).isEmptyDirectory();
    list.delete();
  }
}
