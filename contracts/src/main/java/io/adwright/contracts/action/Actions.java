package io.adwright.contracts.action;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.contracts.event.ActionSpec;
import java.util.Optional;

/** Translates actions between their sealed form and the wire. */
public final class Actions {
  private Actions() {}

  /** Returns the wire form of {@code action}. */
  public static ActionSpec toSpec(Action action) {
    ActionSpec.Builder spec = ActionSpec.newBuilder().setKind(action.kind());
    return switch (action) {
      case SetDailyBudget(Money from, Money to) -> amounts(spec, from, to).build();
      case SetBid(Money from, Money to) -> amounts(spec, from, to).build();
      case ShiftBudget shift ->
          amounts(spec, shift.from(), shift.to())
              .setCounterpart(shift.counterpart())
              .setCounterpartFromMicros(shift.counterpartFrom().micros())
              .setCounterpartToMicros(shift.counterpartTo().micros())
              .build();
      case Pause _, Resume _, RefreshCreative _, FixTracking _, Observe _ -> spec.build();
    };
  }

  /**
   * Returns the action that {@code spec} means, with amounts in {@code currencyCode}.
   *
   * @throws IllegalArgumentException if the kind is unknown, an amount is missing or not sensible,
   *     or the currency is not one: such an action must be refused, never guessed
   */
  public static Action fromSpec(ActionSpec spec, String currencyCode) {
    return switch (spec.getKind()) {
      case SET_DAILY_BUDGET ->
          new SetDailyBudget(
              amount(spec.getFromMicros(), "from", spec, currencyCode),
              amount(spec.getToMicros(), "to", spec, currencyCode));
      case SET_BID ->
          new SetBid(
              amount(spec.getFromMicros(), "from", spec, currencyCode),
              amount(spec.getToMicros(), "to", spec, currencyCode));
      case SHIFT_BUDGET ->
          new ShiftBudget(
              amount(spec.getFromMicros(), "from", spec, currencyCode),
              amount(spec.getToMicros(), "to", spec, currencyCode),
              spec.getCounterpart().orElseThrow(() -> missing(spec, "counterpart")),
              amount(spec.getCounterpartFromMicros(), "counterpart from", spec, currencyCode),
              amount(spec.getCounterpartToMicros(), "counterpart to", spec, currencyCode));
      case PAUSE -> new Pause();
      case RESUME -> new Resume();
      case REFRESH_CREATIVE -> new RefreshCreative();
      case FIX_TRACKING -> new FixTracking();
      case OBSERVE -> new Observe();
      case UNKNOWN -> throw new IllegalArgumentException("unknown kind of action");
    };
  }

  private static ActionSpec.Builder amounts(ActionSpec.Builder spec, Money from, Money to) {
    return spec.setFromMicros(from.micros()).setToMicros(to.micros());
  }

  private static Money amount(
      Optional<Long> micros, String name, ActionSpec spec, String currencyCode) {
    return Money.ofMicros(micros.orElseThrow(() -> missing(spec, name)), currencyCode);
  }

  private static IllegalArgumentException missing(ActionSpec spec, String name) {
    return new IllegalArgumentException(spec.getKind() + " without \"" + name + "\"");
  }
}
