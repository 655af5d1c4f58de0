package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {
  private final Path file;

  ApiKeyTest(@TempDir Path directory) {
    this.file = directory.resolve("key");
  }

  @Test
  void theFileGoesBeforeTheVariable() throws IOException {
    // Given
    Files.writeString(file, "adw_of_the_file\n");

    // When
    Optional<String> key =
        ApiKey.of(
            Map.of("ADWRIGHT_API_KEY_FILE", file.toString(), "ADWRIGHT_API_KEY", "adw_other"));

    // Then
    assertThat(key).contains("adw_of_the_file");
  }

  @Test
  void theVariableWillDo() {
    // When
    Optional<String> key = ApiKey.of(Map.of("ADWRIGHT_API_KEY", "adw_17"));

    // Then
    assertThat(key).contains("adw_17");
  }

  @Test
  void noneIsNeeded() {
    // When
    Optional<String> key = ApiKey.of(Map.of("ADWRIGHT_API_KEY", " "));

    // Then
    assertThat(key).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNotPassedOver() {
    // When
    var asking =
        assertThatThrownBy(() -> ApiKey.of(Map.of("ADWRIGHT_API_KEY_FILE", file.toString())));

    // Then
    asking.isInstanceOf(BadInputException.class).hasMessageContaining(file + " cannot be read");
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutBeingTold() throws IOException {
    // Given
    Files.writeString(file, "first-secret\nsecond-secret\n");

    // When
    var asking =
        assertThatThrownBy(() -> ApiKey.of(Map.of("ADWRIGHT_API_KEY_FILE", file.toString())));

    // Then
    asking
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one key")
        .message()
        .doesNotContain("secret");
  }
}
