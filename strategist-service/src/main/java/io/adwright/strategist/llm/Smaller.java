package io.adwright.strategist.llm;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Proposal;
import java.util.Optional;

/**
 * A proposal that goes less far. Only a raise of the daily budget can: a smaller cut, or no pause,
 * would leave more money at risk than the rules would.
 */
final class Smaller {
  private static final int ALL = 100;

  private Smaller() {}

  /**
   * Returns {@code proposal} at {@code size}, in whole minor units and never above its share; its
   * ids are still those of the full one. Empty where there is no such size.
   */
  static Optional<Proposal> of(Proposal proposal, Size size, String currency) {
    if (size == Size.FULL) {
      return Optional.of(proposal);
    }
    return switch (Actions.fromSpec(proposal.getAction(), currency)) {
      case SetDailyBudget step when step.exposure() == Exposure.RAISES ->
          part(step, size).map(part -> with(proposal, step, part));
      case SetDailyBudget _,
          SetBid _,
          ShiftBudget _,
          Pause _,
          Resume _,
          RefreshCreative _,
          FixTracking _,
          Observe _ ->
          Optional.empty();
    };
  }

  private static Optional<SetDailyBudget> part(SetDailyBudget step, Size size) {
    Money wanted =
        step.from()
            .plus(step.to().minus(step.from()).times(size.percent(), ALL))
            .flooredToMinorUnit();
    return wanted.compareTo(step.from()) > 0
        ? Optional.of(new SetDailyBudget(step.from(), wanted))
        : Optional.empty();
  }

  private static Proposal with(Proposal proposal, SetDailyBudget full, SetDailyBudget part) {
    return Proposal.newBuilder(proposal)
        .setAction(Actions.toSpec(part))
        .setExpected(proposal.getExpected().map(effect -> after(effect, full, part)).orElse(null))
        .build();
  }

  /** What is expected follows a power of the spend, whatever its exponent. */
  private static ExpectedEffect after(
      ExpectedEffect effect, SetDailyBudget full, SetDailyBudget part) {
    double share = Math.log(ratio(part)) / Math.log(ratio(full));
    return ExpectedEffect.newBuilder(effect)
        .setLow(Math.pow(1 + effect.getLow(), share) - 1)
        .setMid(Math.pow(1 + effect.getMid(), share) - 1)
        .setHigh(Math.pow(1 + effect.getHigh(), share) - 1)
        .build();
  }

  private static double ratio(SetDailyBudget step) {
    return (double) step.to().micros() / step.from().micros();
  }
}
