package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;

/** Plan and platform reckon in the same currency. */
record SameCurrency() implements Rule {
  @Override
  public String id() {
    return "same-currency";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    String planned = situation.campaign().getCurrency();
    return situation
        .state()
        .map(state -> state.currency().getCurrencyCode())
        .<RuleOutcome>map(
            actual ->
                actual.equals(planned)
                    ? new RuleOutcome.Passed("plan and platform reckon in " + actual)
                    : new RuleOutcome.Blocked(
                        BlockCode.WRONG_CURRENCY,
                        "the account pays in %s, the plan was made in %s; correct the metrics"
                            .formatted(actual, planned)))
        .orElseGet(RuleOutcome.NotConcerned::new);
  }
}
