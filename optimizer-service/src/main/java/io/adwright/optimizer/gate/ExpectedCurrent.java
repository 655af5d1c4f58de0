package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;

/**
 * People win: where the budget is no longer the one that the plan was made on, the plan is void.
 */
record ExpectedCurrent() implements Rule {
  @Override
  public String id() {
    return "expected-current";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    return action instanceof SetDailyBudget(Money from, Money _)
        ? situation
            .state()
            .map(state -> compare(from, state))
            .orElseGet(RuleOutcome.NotConcerned::new)
        : new RuleOutcome.NotConcerned();
  }

  private static RuleOutcome compare(Money planned, CampaignState state) {
    Money actual = state.dailyBudget();
    if (actual == null) {
      return new RuleOutcome.Blocked(
          BlockCode.CONFLICT,
          "the campaign has no daily budget on the platform, not the %s that the plan was made on"
              .formatted(planned.text()));
    }
    if (!actual.equals(planned)) {
      boolean alike = actual.text().equals(planned.text());
      return new RuleOutcome.Blocked(
          BlockCode.CONFLICT,
          "the platform's budget is %s, not the %s that the plan was made on"
              .formatted(
                  alike ? Exact.text(actual) : actual.text(),
                  alike ? Exact.text(planned) : planned.text()));
    }
    return new RuleOutcome.Passed("the platform's budget is " + actual.text() + ", as planned");
  }
}
