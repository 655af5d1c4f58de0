package io.adwright.strategist.plan;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import java.util.Optional;

/**
 * A step of a daily budget, in whole minor units and never wider than its share: a raise is rounded
 * down, a cut is rounded up. A budget too small, or too large, for such a step has none.
 *
 * @param percent share of the budget, 1 to 100
 */
record BudgetStep(int percent) {
  private static final int ALL = 100;

  /** Returns the step up from {@code budget}. */
  Optional<SetDailyBudget> up(Money budget) {
    return scaled(budget, ALL + percent)
        .map(Money::flooredToMinorUnit)
        .filter(wanted -> wanted.compareTo(budget) > 0)
        .map(wanted -> new SetDailyBudget(budget, wanted));
  }

  /** Returns the step down from {@code budget}; never to nothing, which would be a pause. */
  Optional<SetDailyBudget> down(Money budget) {
    return scaled(budget, ALL - percent)
        .map(BudgetStep::raisedToMinorUnit)
        .filter(wanted -> wanted.isPositive() && wanted.compareTo(budget) < 0)
        .map(wanted -> new SetDailyBudget(budget, wanted));
  }

  private static Optional<Money> scaled(Money budget, int percent) {
    try {
      return Optional.of(budget.times(percent, ALL));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static Money raisedToMinorUnit(Money amount) {
    Money floored = amount.flooredToMinorUnit();
    return floored.equals(amount)
        ? amount
        : floored.plus(new Money(amount.minorUnitMicros(), amount.currency()));
  }
}
