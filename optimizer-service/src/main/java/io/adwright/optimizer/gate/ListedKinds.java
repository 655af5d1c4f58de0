package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first rule: an action is denied unless its kind is listed here and its values make sense. A
 * kind that is added to the contracts is therefore safe on the day it is added.
 */
final class ListedKinds {
  private static final String ID = "listed-kind";
  private static final String VERSION = "1";
  private static final Set<ActionKind> LISTED =
      EnumSet.of(
          ActionKind.SET_DAILY_BUDGET,
          ActionKind.PAUSE,
          ActionKind.RESUME,
          ActionKind.REFRESH_CREATIVE,
          ActionKind.FIX_TRACKING,
          ActionKind.OBSERVE);

  /** What a proposal turned out to be. */
  sealed interface Reading {}

  /** An action that the gate may judge. */
  record Listed(Action action, RuleFired fired) implements Reading {}

  /** Something to stay away from. */
  record Unlisted(String why, RuleFired fired) implements Reading {}

  /** Reads {@code proposed}, with amounts in the account's currency. */
  Reading read(ActionSpec proposed, String currencyCode) {
    if (!LISTED.contains(proposed.getKind())) {
      return unlisted(
          "actions of kind " + proposed.getKind() + " are not executed; do it on the ad platform");
    }
    try {
      requireCurrency(proposed, currencyCode);
      Action action = Actions.fromSpec(proposed, currencyCode);
      return new Listed(action, fired(RuleResult.PASSED, "kind " + action.kind() + " is listed"));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return unlisted("the proposal makes no sense: " + e.getMessage());
    }
  }

  private static void requireCurrency(ActionSpec proposed, String currencyCode) {
    if (proposed.getKind() != ActionKind.SET_DAILY_BUDGET) {
      return;
    }
    try {
      var _ = Money.ofMicros(0, currencyCode);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + currencyCode + "\" is not the ISO 4217 code of a currency", e);
    }
  }

  private static Unlisted unlisted(String why) {
    return new Unlisted(why, fired(RuleResult.BLOCKED, why));
  }

  private static RuleFired fired(RuleResult result, String detail) {
    return new RuleFired(ID, VERSION, result, detail);
  }
}
