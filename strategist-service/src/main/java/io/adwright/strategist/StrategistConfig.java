package io.adwright.strategist;

import io.adwright.strategist.plan.BudgetResponse;
import io.adwright.strategist.plan.PlanPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the strategist. What they mean, and their ranges, is said by {@link PlanPolicy}. */
@ConfigMapping(prefix = "adwright.strategist")
public interface StrategistConfig {

  /** How far one proposal moves a daily budget, percent; the optimizer may allow less. */
  @WithDefault("20")
  int budgetStepPercent();

  /** The most proposals in a plan, 1..3. */
  @WithDefault("3")
  int proposals();

  /** How much a certain learning moves a proposal's rank. */
  @WithDefault("0.15")
  double learningWeight();

  /** Returns the policy that these settings make; a setting out of range stops the start. */
  default PlanPolicy policy() {
    return new PlanPolicy(
        budgetStepPercent(), proposals(), learningWeight(), BudgetResponse.DEFAULTS);
  }
}
