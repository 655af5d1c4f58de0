package io.adwright.strategist.llm;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.contracts.event.Exposure;
import java.util.List;

/**
 * Which order of changes is no riskier than another. Of a plan the optimizer carries out one change
 * only, the first that it may; so a change may go ahead of another only if it leaves less money at
 * risk. Where advice stands does not matter.
 */
final class RiskOrder {
  private static final long NOTHING = 0;
  private static final long UNKNOWN = Long.MAX_VALUE;

  private RiskOrder() {}

  /**
   * Returns whether {@code chosen} never puts a change ahead of one that {@code byRules} has first
   * and that leaves no more at risk.
   *
   * @param byRules in the rules' order
   * @param chosen places in {@code byRules}, in the order chosen
   */
  static boolean isNoRiskier(List<Action> byRules, List<Integer> chosen) {
    for (int ahead = 0; ahead < chosen.size(); ahead++) {
      for (int behind = ahead + 1; behind < chosen.size(); behind++) {
        boolean swapped = chosen.get(ahead) > chosen.get(behind);
        if (swapped && !mayPass(byRules.get(chosen.get(ahead)), byRules.get(chosen.get(behind)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean mayPass(Action action, Action other) {
    return action.exposure() == Exposure.NEUTRAL
        || other.exposure() == Exposure.NEUTRAL
        || atRisk(action) < atRisk(other);
  }

  /** Returns the micros that a day can cost after {@code action}, as far as it says so. */
  private static long atRisk(Action action) {
    return switch (action) {
      case Pause _ -> NOTHING;
      case SetDailyBudget step -> step.to().micros();
      case SetBid _, ShiftBudget _, Resume _, RefreshCreative _, FixTracking _, Observe _ ->
          UNKNOWN;
    };
  }
}
