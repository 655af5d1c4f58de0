package io.adwright.strategist.plan;

/**
 * How the strategist plans.
 *
 * @param budgetStepPercent share by which a plan changes a daily budget, in per cent, 1 to 100
 * @param proposals most proposals of a plan, 1 to 3
 * @param learningWeight most that learnings can move the score of a proposal, 0 to 0.5; a finding
 *     of the next severity is worth 0.2
 * @param response how conversions follow spend
 */
public record PlanPolicy(
    int budgetStepPercent, int proposals, double learningWeight, BudgetResponse response) {
  /** The largest step that the optimizer lets pass unasked (spend-safety contract, promise 3). */
  public static final int DEFAULT_BUDGET_STEP_PERCENT = 20;

  /** As many as a person compares at a glance. */
  public static final int DEFAULT_PROPOSALS = 3;

  /**
   * Less than one step of severity: what was learnt elsewhere never outweighs what is seen here.
   */
  public static final double DEFAULT_LEARNING_WEIGHT = 0.15;

  /** The policy that holds when nothing else is configured. */
  public static final PlanPolicy DEFAULTS =
      new PlanPolicy(
          DEFAULT_BUDGET_STEP_PERCENT,
          DEFAULT_PROPOSALS,
          DEFAULT_LEARNING_WEIGHT,
          BudgetResponse.DEFAULTS);

  private static final int ALL = 100;
  private static final double MOST_WEIGHT = 0.5;

  public PlanPolicy {
    if (budgetStepPercent < 1 || budgetStepPercent > ALL) {
      throw new IllegalArgumentException(
          "budget step is " + budgetStepPercent + " %; it must be 1 to 100");
    }
    if (proposals < 1 || proposals > DEFAULT_PROPOSALS) {
      throw new IllegalArgumentException("proposals are " + proposals + "; they must be 1 to 3");
    }
    if (!(learningWeight >= 0 && learningWeight <= MOST_WEIGHT)) {
      throw new IllegalArgumentException(
          "learning weight is " + learningWeight + "; it must be 0 to 0.5");
    }
  }
}
