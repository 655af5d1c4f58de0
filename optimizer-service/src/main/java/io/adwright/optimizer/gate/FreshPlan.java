package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Exposure;
import java.time.Duration;

/**
 * A plan that lay about for too long raises nothing: the campaign is not the same any more.
 *
 * @param limit of its age
 */
record FreshPlan(Duration limit) implements Rule {
  @Override
  public String id() {
    return "fresh-plan";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    if (action.exposure() != Exposure.RAISES) {
      return new RuleOutcome.NotConcerned();
    }
    Duration age = Duration.between(situation.plan().getContext().getOccurredAt(), situation.now());
    return age.compareTo(limit) > 0
        ? new RuleOutcome.Blocked(
            BlockCode.EXPIRED,
            "the plan is %d minutes old, and one is carried out within %d; send newer metrics"
                .formatted(age.toMinutes(), limit.toMinutes()))
        : new RuleOutcome.NotConcerned();
  }
}
