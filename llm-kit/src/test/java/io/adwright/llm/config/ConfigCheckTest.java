package io.adwright.llm.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.llm.stub.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCheckTest {
  @Test
  void theDefaultsAreThoseOfAMachineWithASmallModel() {
    // When
    LlmConfig config = ConfigCheck.checked(Settings.with(Map.of()));

    // Then
    assertThat(config.mode()).isEqualTo(LlmMode.AUTO);
    assertThat(config.model()).isEqualTo("phi3");
    assertThat(config.temperature()).isEqualTo(0.1);
    assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.probe().every()).isEqualTo(Duration.ofSeconds(15));
    assertThat(config.parallelism()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "temperature,-0.1",
    "temperature,NaN",
    "num-predict,0",
    "num-ctx,511",
    "max-answer-chars,1",
    "parallelism,0",
    "timeout,0S",
    "idle-timeout,-1S",
    "probe.every,0S",
    "circuit.failures,0",
    "budget.tokens-per-day,-1"
  })
  void aSettingThatMakesNoSenseIsNamedWithItsValue(String key, String value) {
    // Given
    LlmConfig config = Settings.with(Map.of("adwright.llm." + key, value));

    // When
    var refusal = assertThatThrownBy(() -> ConfigCheck.checked(config));

    // Then
    refusal
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("adwright.llm." + key)
        .hasMessageContaining("must be");
  }
}
