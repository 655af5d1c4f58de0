package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;

/**
 * A plan changes a campaign once, as what a second change does cannot be told from what the first
 * did; and no more once a person has turned out to be faster.
 */
record OneChangePerPlan() implements Rule {
  @Override
  public String id() {
    return "one-change-per-plan";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    Situation.Closed closed = situation.closed();
    return closed == null
        ? new RuleOutcome.NotConcerned()
        : new RuleOutcome.Blocked(closed.code(), closed.why());
  }
}
