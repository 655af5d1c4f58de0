package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ActionKind;
import java.time.Duration;

/**
 * How long a campaign is left alone after a change, so that the change can be judged; by what was
 * changed. None is below zero.
 *
 * @param budget after a change of budget, a pause or a resumption
 * @param creative after new ads
 * @param bid after a change of bids
 */
public record CoolDown(Duration budget, Duration creative, Duration bid) {
  /** The next change may follow at once. */
  public static final CoolDown NONE = new CoolDown(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  public CoolDown {
    if (budget.isNegative() || creative.isNegative() || bid.isNegative()) {
      throw new IllegalArgumentException(
          "observation windows are %s, %s and %s; none is below zero"
              .formatted(budget, creative, bid));
    }
  }

  /** Returns the promise: 7, 14 and 21 days. */
  public static CoolDown standard() {
    return new CoolDown(Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(21));
  }

  /** Returns how long a campaign is left alone after {@code changed}. */
  Duration after(ActionKind changed) {
    return switch (changed) {
      case SET_DAILY_BUDGET, SHIFT_BUDGET, PAUSE, RESUME -> budget;
      case REFRESH_CREATIVE -> creative;
      case SET_BID -> bid;
      case FIX_TRACKING, OBSERVE, UNKNOWN -> Duration.ZERO;
    };
  }
}
