package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;

/**
 * A budget is an amount that can be paid. What is finer than the currency's smallest unit is cut
 * towards the current budget, so that rounding never makes a step larger.
 */
record PayableAmount() implements Rule {
  @Override
  public String id() {
    return "payable-amount";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    return action instanceof SetDailyBudget(Money from, Money to)
        ? check(from, to)
        : new RuleOutcome.NotConcerned();
  }

  private static RuleOutcome check(Money current, Money wanted) {
    long unit = wanted.minorUnitMicros();
    long excess = wanted.micros() % unit;
    String smallest = new Money(unit, wanted.currency()).text();
    if (excess == 0) {
      return new RuleOutcome.Passed(wanted.text() + " is a multiple of " + smallest);
    }
    boolean raises = wanted.compareTo(current) > 0;
    long cut = raises ? -excess : unit - excess;
    if (Math.abs(cut) >= Math.abs(wanted.micros() - current.micros())) {
      return new RuleOutcome.Blocked(
          BlockCode.NOTHING_REMAINS,
          "no multiple of %s lies between %s and %s; change it by hand"
              .formatted(smallest, Exact.text(current), Exact.text(wanted)));
    }
    Money payable = new Money(wanted.micros() + cut, wanted.currency());
    return new RuleOutcome.Clamped(
        new SetDailyBudget(current, payable),
        "%s is no multiple of %s, cut to %s"
            .formatted(Exact.text(wanted), smallest, payable.text()),
        "cut to a multiple of " + smallest);
  }
}
