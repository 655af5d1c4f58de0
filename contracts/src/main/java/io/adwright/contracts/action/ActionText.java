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
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Actions as people read them: {@code Increase budget 20%}. The only place where they are named.
 */
public final class ActionText {
  private static final int DECIMALS = 1;

  private ActionText() {}

  /** Returns what {@code action} does. */
  public static String of(Action action) {
    return switch (action) {
      case SetDailyBudget(Money from, Money to) -> change("budget", from, to);
      case SetBid(Money from, Money to) -> change("bid", from, to);
      case ShiftBudget shift -> change("budget", shift.from(), shift.to()) + " by a shift";
      case Pause _, Resume _, RefreshCreative _, FixTracking _, Observe _ -> of(action.kind());
    };
  }

  /** Returns what {@code spec} does, or no more than its kind where it makes no sense. */
  public static String of(ActionSpec spec, String currencyCode) {
    try {
      return of(Actions.fromSpec(spec, currencyCode));
    } catch (IllegalArgumentException senseless) {
      return of(spec.getKind());
    }
  }

  /** Returns what an action does of which no more than the kind can be relied upon. */
  public static String of(ActionKind kind) {
    return switch (kind) {
      case SET_DAILY_BUDGET -> "Change budget";
      case SET_BID -> "Change bid";
      case SHIFT_BUDGET -> "Shift budget";
      case PAUSE -> "Pause campaign";
      case RESUME -> "Resume campaign";
      case REFRESH_CREATIVE -> "Refresh creative";
      case FIX_TRACKING -> "Fix conversion tracking";
      case OBSERVE -> "Keep as it is";
      case UNKNOWN -> "Unknown action";
    };
  }

  /**
   * Returns how much {@code to} differs from {@code from}, without a sign: {@code 20%}, {@code
   * 12.5%}, or {@code less than 0.1%}.
   *
   * @param from above zero
   */
  public static String percent(Money from, Money to) {
    BigDecimal percent =
        BigDecimal.valueOf(to.minus(from).micros())
            .abs()
            .movePointRight(2)
            .divide(BigDecimal.valueOf(from.micros()), DECIMALS, RoundingMode.HALF_EVEN);
    return percent.signum() == 0 && to.compareTo(from) != 0
        ? "less than 0.1%"
        : percent.stripTrailingZeros().toPlainString() + '%';
  }

  private static String change(String what, Money from, Money to) {
    String verb = to.compareTo(from) > 0 ? "Increase " : "Decrease ";
    return verb + what + ' ' + percent(from, to);
  }
}
