package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatePolicyTest {

  @ParameterizedTest
  @ValueSource(ints = {21, 100, Integer.MAX_VALUE, 0, -5})
  void aPolicyCannotLoosenThePromise(int percent) {
    // Given a step that is too large, or none

    // When
    var attempt = assertThatIllegalArgumentException().isThrownBy(() -> Situations.steps(percent));

    // Then
    attempt.withMessage("maxStepPercent is " + percent + "; set it to 1..20");
  }
}
