package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
  private final Path directory;

  InputFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
  void textIsTakenInAnyUsualEncoding(String charset) throws IOException {
    // Given
    Path path = directory.resolve("campaigns.csv");
    Files.write(path, "platform,clicks\nmeta,12\n".getBytes(Charset.forName(charset)));

    // When
    InputFile file = InputFile.at(path);

    // Then
    assertThat(file.name()).isEqualTo("campaigns.csv");
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(directory.resolve("nowhere.csv"), "no such file");
  }

  @Test
  void aDirectoryIsNotAFile() {
    assertRefused(directory, "is a directory");
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    assertRefused(Files.createFile(directory.resolve("empty.csv")), "is empty");
  }

  @Test
  void aSpreadsheetIsToBeSavedAsCsv() throws IOException {
    assertRefused(write(new byte[] {'P', 'K', 3, 4, 20, 0}), "save it as CSV");
  }

  @Test
  void aCompressedFileIsToBeUnpacked() throws IOException {
    assertRefused(write(new byte[] {0x1F, (byte) 0x8B, 8, 0}), "unpack");
  }

  @Test
  void aBinaryFileIsNotText() throws IOException {
    assertRefused(write(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0}), "binary");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("file.csv"), bytes);
  }

  private static void assertRefused(Path path, String why) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> InputFile.at(path))
        .withMessageContaining(path.toString())
        .withMessageContaining(why);
  }
}
