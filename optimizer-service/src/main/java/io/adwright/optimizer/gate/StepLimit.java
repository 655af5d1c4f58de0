package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.ActionText;

/**
 * One action moves a daily budget by a limited share of the current one, up or down.
 *
 * @param percent the limit, of the budget that the platform has now
 */
record StepLimit(int percent) implements Rule {
  private static final int HUNDRED = 100;

  @Override
  public String id() {
    return "step-limit";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    return of(percent, action);
  }

  /** Judges {@code action} by itself: the limit is the same in every situation. */
  static RuleOutcome of(int percent, Action action) {
    return action instanceof SetDailyBudget(Money from, Money to)
        ? new StepLimit(percent).check(from, to)
        : new RuleOutcome.NotConcerned();
  }

  /**
   * Judges the step from {@code current}, which {@link ExpectedCurrent} has found to be the
   * platform's where that is known. Differences of positive amounts cannot overflow.
   */
  private RuleOutcome check(Money current, Money wanted) {
    long step = stepOf(current.micros());
    long change = wanted.micros() - current.micros();
    String asked = "asked for " + ActionText.percent(current, wanted);
    String limit = "limited to " + percent + "% per action";
    if (Math.abs(change) <= step) {
      return new RuleOutcome.Passed(asked + ", " + limit);
    }
    if (step == 0) {
      return new RuleOutcome.Blocked(
          BlockCode.NOTHING_REMAINS,
          percent + "% of " + Exact.text(current) + " is less than a micro");
    }
    Money to = new Money(current.micros() + Long.signum(change) * step, current.currency());
    return new RuleOutcome.Clamped(
        new SetDailyBudget(current, to),
        "%s to %s, limited to %d%% of %s: %s"
            .formatted(asked, wanted.text(), percent, current.text(), to.text()),
        asked + ", " + limit);
  }

  /** Returns {@code percent} of {@code micros}, rounded down, without leaving the range of long. */
  private long stepOf(long micros) {
    return micros / HUNDRED * percent + micros % HUNDRED * percent / HUNDRED;
  }
}
