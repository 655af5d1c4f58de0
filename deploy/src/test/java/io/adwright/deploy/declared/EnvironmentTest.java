package io.adwright.deploy.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checks that the others lean on find what they are there to find. */
class EnvironmentTest {

  @Test
  void aVariableThatNobodyHearsIsFound() {
    // Given
    var misspelt = "ADWRIGHT_GATEWAY_STOR";
    var ofAnother = "ADWRIGHT_LLM_URL";
    var atBuildTime = "QUARKUS_DATASOURCE_DB_KIND";
    var good = List.of("ADWRIGHT_GATEWAY_STORE", "KAFKA_SASL_MECHANISM", "QUARKUS_HTTP_HOST");

    // When
    var unheard =
        Environment.unheard(
            Services.GATEWAY,
            List.of(misspelt, ofAnother, atBuildTime, good.get(0), good.get(1), good.get(2)));

    // Then
    assertThat(unheard).containsExactlyInAnyOrder(misspelt, ofAnother, atBuildTime);
  }

  @Test
  void aValueThatIsNoneIsFound() {
    // Given
    var environment = Map.of("ADWRIGHT_AUTH_MODE", "sometimes");

    // When, Then
    assertThatThrownBy(() -> Environment.start(Services.GATEWAY, environment))
        .hasMessageContaining("adwright.auth.mode");
  }
}
