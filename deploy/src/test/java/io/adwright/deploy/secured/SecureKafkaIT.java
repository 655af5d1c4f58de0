package io.adwright.deploy.secured;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.teststack.ScramListener;
import io.adwright.teststack.ServiceProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By TLS and a password (SCRAM), the broker's certificate as PEM. */
class SecureKafkaIT extends SecuredKafkaContract<ScramListener> {
  private static final String WRONG = "guessed-in-vain";

  @Override
  ScramListener door(Path directory) throws Exception {
    return new ScramListener(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "analyst-service"})
  void whoSaysAWrongPasswordStaysOutsideAndTheLogSaysWhy(String service) throws Exception {
    // Given
    Map<String, String> settings = new HashMap<>(addresses());
    settings.putAll(door().environment(WRONG));

    // When
    try (var stranger = ServiceProcess.start(Path.of("..").resolve(service), settings)) {

      // Then
      stranger.awaitLog("invalid credentials with SASL mechanism SCRAM-SHA-512");
      assertThat(stranger.isReady()).isFalse();
      assertThat(stranger.log()).doesNotContain(WRONG);
    }
  }
}
