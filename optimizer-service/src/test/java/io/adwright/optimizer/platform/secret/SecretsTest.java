package io.adwright.optimizer.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("ADWRIGHT_PLATFORM_MY_OPS_HMAC_KEY", "from the environment");

  @Test
  void aFileGoesBeforeTheEnvironment(@TempDir Path directory) throws IOException {
    // Given
    Files.writeString(directory.resolve("hmac-key"), "from the file\n");
    var secrets = new Secrets("my-ops", Optional.of(directory), ENVIRONMENT::get);

    // When
    Optional<Secret> secret = secrets.find("hmac-key");

    // Then
    assertThat(secret).contains(new Secret("from the file"));
  }

  @Test
  void withoutAFileTheEnvironmentCounts(@TempDir Path directory) {
    // Given
    var secrets = new Secrets("my-ops", Optional.of(directory), ENVIRONMENT::get);

    // When
    Optional<Secret> secret = secrets.find("hmac-key");

    // Then
    assertThat(secret).contains(new Secret("from the environment"));
  }

  @Test
  void anEmptyFileIsNoCredential(@TempDir Path directory) throws IOException {
    // Given
    Files.writeString(directory.resolve("hmac-key"), " \n");
    var secrets = new Secrets("other", Optional.of(directory), _ -> null);

    // When
    Optional<Secret> secret = secrets.find("hmac-key");

    // Then
    assertThat(secret).isEmpty();
    assertThat(secrets.missing("hmac-key"))
        .contains(directory.resolve("hmac-key").toString(), "ADWRIGHT_PLATFORM_OTHER_HMAC_KEY");
  }
}
