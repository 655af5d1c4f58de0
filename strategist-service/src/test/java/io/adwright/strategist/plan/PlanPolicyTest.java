package io.adwright.strategist.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanPolicyTest {

  @Test
  void theDefaultStepIsWhatPassesUnasked() {
    // Given
    PlanPolicy policy = PlanPolicy.DEFAULTS;

    // When
    int step = policy.budgetStepPercent();

    // Then
    assertThat(step).isEqualTo(20);
    assertThat(policy.proposals()).isEqualTo(3);
  }

  @ParameterizedTest(name = "step {0}, proposals {1}, weight {2}")
  @CsvSource({"0, 3, 0.1", "101, 3, 0.1", "20, 0, 0.1", "20, 4, 0.1", "20, 3, -1", "20, 3, NaN"})
  void whatMakesNoSenseIsRefused(int step, int proposals, double weight) {
    // When
    assertThatThrownBy(() -> new PlanPolicy(step, proposals, weight, BudgetResponse.DEFAULTS))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({"0, 0.5, 0.9", "0.6, 0.5, 0.9", "0.6, 0.95, 0.9", "0.6, 0.75, 1.1"})
  void elasticitiesOutOfOrderAreRefused(double low, double mid, double high) {
    // When
    assertThatThrownBy(() -> new BudgetResponse(low, mid, high))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need 0 < low <= mid <= high <= 1");
  }
}
