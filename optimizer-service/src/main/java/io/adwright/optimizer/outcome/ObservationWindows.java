package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.ActionKind;
import java.util.Optional;

/**
 * How many days an action is observed, by kind.
 *
 * <p>The defaults are what practitioners wait: a budget shows within a week, new ads within two, a
 * bid strategy learns for three. Whole weeks, so that every weekday is there once on each side.
 *
 * @param budget 3 to 28 days, for changes of budget, pauses and resumptions
 * @param creative 3 to 28 days
 * @param bid 3 to 28 days
 */
public record ObservationWindows(int budget, int creative, int bid) {
  private static final int FEWEST = 3;
  private static final int MOST = 28;

  public ObservationWindows {
    require("budget", budget);
    require("creative", creative);
    require("bid", bid);
  }

  /** Returns 7, 14 and 21 days. */
  public static ObservationWindows standard() {
    return new ObservationWindows(7, 14, 21);
  }

  /** Returns the days for {@code kind}; empty for what changes nothing on the platform. */
  public Optional<Integer> daysFor(ActionKind kind) {
    return switch (kind) {
      case SET_DAILY_BUDGET, SHIFT_BUDGET, PAUSE, RESUME -> Optional.of(budget);
      case REFRESH_CREATIVE -> Optional.of(creative);
      case SET_BID -> Optional.of(bid);
      case FIX_TRACKING, OBSERVE, UNKNOWN -> Optional.empty();
    };
  }

  private static void require(String kind, int days) {
    if (days < FEWEST || days > MOST) {
      throw new IllegalArgumentException(
          "the observation window for %s is %d days; it must be %d to %d"
              .formatted(kind, days, FEWEST, MOST));
    }
  }
}
