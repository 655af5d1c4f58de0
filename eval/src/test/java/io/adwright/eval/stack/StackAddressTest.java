package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackAddressTest {
  private static final Map<String, String> ALL =
      Map.of(
          "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092",
          "ADWRIGHT_REGISTRY_URL", "http://127.0.0.1:8095/apis/registry/v3",
          "ADWRIGHT_REGISTRY_AUTO_REGISTER", "true",
          "ADWRIGHT_GATEWAY_URL", "http://127.0.0.1:8080",
          "ADWRIGHT_STATUS_JSON", "/tmp/status.json");

  @Test
  void addressesComeFromTheEnvironment() {
    // Given all variables
    // When
    StackAddress address = StackAddress.of(ALL);

    // Then
    assertThat(address)
        .isEqualTo(
            new StackAddress(
                "127.0.0.1:9092",
                "http://127.0.0.1:8095/apis/registry/v3",
                true,
                URI.create("http://127.0.0.1:8080"),
                Path.of("/tmp/status.json")));
  }

  @Test
  void missingVariableIsNamedWithTheWayOut() {
    // Given
    var environment = new HashMap<>(ALL);
    environment.put("ADWRIGHT_GATEWAY_URL", " ");

    // When / Then
    assertThatThrownBy(() -> StackAddress.of(environment))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "ADWRIGHT_GATEWAY_URL is not set. Start the benchmark with ./adwright bench, which"
                + " sets it.");
  }

  @Test
  void schemasAreNotRegisteredUnlessTheEnvironmentSaysSo() {
    // Given
    var environment = new HashMap<>(ALL);
    environment.remove("ADWRIGHT_REGISTRY_AUTO_REGISTER");

    // When
    StackAddress address = StackAddress.of(environment);

    // Then
    assertThat(address.autoRegister()).isFalse();
  }
}
