package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Receipt;

/**
 * A change of a plan that the platform has already made.
 *
 * @param actionId its identity
 * @param effective what it came to, which may be less than was proposed
 * @param receipt the platform's answer then
 */
record Earlier(String actionId, Action effective, Receipt receipt) {

  /** Returns the change that {@code proposed} came to, as far as the receipt tells. */
  static Earlier of(String actionId, Action proposed, Receipt receipt) {
    return new Earlier(actionId, effectOf(proposed, receipt), receipt);
  }

  private static Action effectOf(Action proposed, Receipt receipt) {
    if (proposed instanceof SetDailyBudget(Money from, Money to)) {
      long before = receipt.getBeforeMicros().orElse(from.micros());
      long after = receipt.getAfterMicros().orElse(to.micros());
      if (before > 0 && after > 0 && before != after) {
        return new SetDailyBudget(
            new Money(before, from.currency()), new Money(after, to.currency()));
      }
    }
    return proposed;
  }
}
