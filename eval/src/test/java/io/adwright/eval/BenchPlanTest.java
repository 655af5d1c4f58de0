package io.adwright.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.adwright.eval.load.Schedule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchPlanTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void phasesLastAsLongAsPlanned() {
    // Given
    var plan = new BenchPlan(20, 10, 2, 0, 100, PATIENCE);

    // When
    Schedule measured = plan.measured();

    // Then
    assertThat(measured.runs()).isEqualTo(200);
    assertThat(plan.warming().runs()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.05})
  void rateThatSendsNothingOrEverythingIsRefused(double rate) {
    // Given ten seconds per phase
    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BenchPlan(rate, 10, 2, 0, 10, PATIENCE))
        .withMessageContaining("--rate is " + rate);
  }

  @Test
  void optionBelowItsLeastIsNamedWithBoth() {
    // Given no round at all
    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BenchPlan(20, 10, 0, 0, 10, PATIENCE))
        .withMessage("--rounds is 0; at least 1");
  }
}
