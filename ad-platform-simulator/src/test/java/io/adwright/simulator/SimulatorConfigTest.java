package io.adwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SimulatorConfigTest {

  @Test
  void defaultsAreSafe() {
    // When
    SimulatorConfig config = config(Map.of()).getConfigMapping(SimulatorConfig.class);

    // Then
    assertThat(config.faultsEnabled()).isFalse();
    assertThat(config.dataDirectory()).isEqualTo(Path.of(".adwright/simulator"));
  }

  @Test
  void misspeltKeyStopsTheStart() {
    // Given
    Map<String, String> settings = Map.of("adwright.simulator.data-dir", "/data");

    // When / Then
    assertThatThrownBy(() -> config(settings)).hasMessageContaining("adwright.simulator.data-dir");
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(SimulatorConfig.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }
}
