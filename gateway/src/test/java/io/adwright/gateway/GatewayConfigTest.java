package io.adwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayConfigTest {

  @Test
  void everySettingHasADefault() {
    // Given nothing

    // When
    GatewayConfig config = Settings.defaults();

    // Then
    assertThat(config.traces().most()).isEqualTo(20_000);
    assertThat(config.traces().patience()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.ingest().largestImport().asLongValue()).isEqualTo(512L << 20);
    assertThat(config.stream().heartbeat()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void anUnknownKeyStopsTheStart() {
    // Given
    Map<String, String> misspelt = Map.of("adwright.gateway.traces.patiense", "PT1M");

    // When
    var start = assertThatThrownBy(() -> Settings.with(misspelt));

    // Then
    start.hasMessageContaining("adwright.gateway.traces.patiense");
  }
}
