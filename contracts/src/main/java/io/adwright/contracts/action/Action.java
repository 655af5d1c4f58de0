package io.adwright.contracts.action;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Exposure;

/**
 * A change to a campaign, absolute and complete: amounts are the value wanted and the value that
 * the plan was made on, never a difference.
 *
 * <p>The wire form is {@link io.adwright.contracts.event.ActionSpec}; {@link Actions} translates
 * and refuses what it does not know.
 */
public sealed interface Action {

  /** The wire's name of this kind of action. */
  ActionKind kind();

  /** Which way the action moves the money that can be lost. */
  Exposure exposure();

  /** Changes the daily budget. */
  record SetDailyBudget(Money from, Money to) implements Action {
    public SetDailyBudget {
      requireChange(from, to);
    }

    @Override
    public ActionKind kind() {
      return ActionKind.SET_DAILY_BUDGET;
    }

    @Override
    public Exposure exposure() {
      return direction(from, to);
    }
  }

  /** Changes the bid, or the target of an automatic bid strategy. */
  record SetBid(Money from, Money to) implements Action {
    public SetBid {
      requireChange(from, to);
    }

    @Override
    public ActionKind kind() {
      return ActionKind.SET_BID;
    }

    @Override
    public Exposure exposure() {
      return direction(from, to);
    }
  }

  /**
   * Moves daily budget to another campaign of the same account. Counts as raising: the receiving
   * campaign can lose more than before.
   */
  record ShiftBudget(
      Money from, Money to, CampaignRef counterpart, Money counterpartFrom, Money counterpartTo)
      implements Action {
    public ShiftBudget {
      requireChange(from, to);
      requireChange(counterpartFrom, counterpartTo);
      if (!from.plus(counterpartFrom).equals(to.plus(counterpartTo))) {
        throw new IllegalArgumentException("a shift of budget must leave the sum as it was");
      }
    }

    @Override
    public ActionKind kind() {
      return ActionKind.SHIFT_BUDGET;
    }

    @Override
    public Exposure exposure() {
      return Exposure.RAISES;
    }
  }

  /** Stops delivery. */
  record Pause() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.PAUSE;
    }

    @Override
    public Exposure exposure() {
      return Exposure.REDUCES;
    }
  }

  /** Starts delivery again. */
  record Resume() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.RESUME;
    }

    @Override
    public Exposure exposure() {
      return Exposure.RAISES;
    }
  }

  /** Asks for new ads; changes nothing on the platform by itself. */
  record RefreshCreative() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.REFRESH_CREATIVE;
    }

    @Override
    public Exposure exposure() {
      return Exposure.NEUTRAL;
    }
  }

  /** Asks a person to repair conversion tracking. */
  record FixTracking() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.FIX_TRACKING;
    }

    @Override
    public Exposure exposure() {
      return Exposure.NEUTRAL;
    }
  }

  /** Leaves the campaign as it is and looks again when there is more data. */
  record Observe() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.OBSERVE;
    }

    @Override
    public Exposure exposure() {
      return Exposure.NEUTRAL;
    }
  }

  private static Exposure direction(Money from, Money to) {
    return to.compareTo(from) > 0 ? Exposure.RAISES : Exposure.REDUCES;
  }

  private static void requireChange(Money from, Money to) {
    if (!from.isPositive() || !to.isPositive()) {
      throw new IllegalArgumentException(
          "amounts must be above zero: from " + from.text() + " to " + to.text());
    }
    if (from.compareTo(to) == 0) {
      throw new IllegalArgumentException("nothing would change: it is " + from.text() + " already");
    }
  }
}
