package io.adwright.optimizer.platform.checked;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import java.util.Optional;

/**
 * What is checked before a change is sent to a platform that has neither revisions nor idempotency
 * keys.
 *
 * @param sharedBudgetsAllowed whether a budget may be changed that serves other campaigns as well
 */
public record ChangeChecks(boolean sharedBudgetsAllowed) {

  /** Returns why {@code action}, decided on {@code base}, must not be sent; empty if it may be. */
  Optional<Trouble> obstacle(Capabilities can, Seen seen, Action action, CampaignState base) {
    if (!can.kinds().contains(action.kind())) {
      return trouble(
          Kind.PERMANENT, "UNSUPPORTED_ACTION", can.platform() + " does not do " + action.kind());
    }
    CampaignState now = seen.state();
    if (now.status() == DeliveryStatus.ENDED) {
      return trouble(Kind.PERMANENT, "CAMPAIGN_REMOVED", "the campaign is removed or archived");
    }
    if (!now.equals(base)) {
      return trouble(
          Kind.CONFLICT,
          "STATE_CHANGED",
          "decided on %s, but now it is %s".formatted(text(base), text(now)));
    }
    return action instanceof SetDailyBudget(Money from, Money to)
        ? budgetObstacle(can, seen, from, to)
        : Optional.empty();
  }

  private Optional<Trouble> budgetObstacle(Capabilities can, Seen seen, Money from, Money to) {
    Money budget = seen.state().dailyBudget();
    if (budget == null) {
      return trouble(
          Kind.VALIDATION,
          "NO_DAILY_BUDGET",
          "the campaign has no daily budget of its own: it has a total budget, or its parts have"
              + " budgets; name the budget's id in the metrics (budgetEntityId)");
    }
    if (!to.currency().equals(budget.currency())) {
      return trouble(
          Kind.VALIDATION,
          "WRONG_CURRENCY",
          "the account pays in %s, the change is in %s"
              .formatted(budget.currency(), to.currency()));
    }
    if (!from.equals(budget)) {
      return trouble(
          Kind.CONFLICT,
          "STATE_CHANGED",
          "decided on a budget of %s, but now it is %s".formatted(from, budget));
    }
    if (seen.shared() && !sharedBudgetsAllowed) {
      return trouble(
          Kind.PERMANENT,
          "SHARED_BUDGET",
          "other campaigns draw on the same budget and would be changed as well; a person decides"
              + " that on the platform, or allow-shared-budgets is set");
    }
    if (to.micros() % can.budgetStepMicros() != 0) {
      return trouble(
          Kind.VALIDATION,
          "BUDGET_STEP",
          "%s is not a multiple of %s"
              .formatted(to, new Money(can.budgetStepMicros(), to.currency())));
    }
    Long minimum = seen.minimumMicros();
    if (minimum != null && to.micros() < minimum) {
      return trouble(
          Kind.VALIDATION,
          "BELOW_MINIMUM",
          "%s is below the account's minimum of %s"
              .formatted(to, new Money(minimum, to.currency())));
    }
    return Optional.empty();
  }

  private static Optional<Trouble> trouble(Kind kind, String code, String message) {
    return Optional.of(Trouble.of(kind, code, message));
  }

  private static String text(CampaignState state) {
    Money budget = state.dailyBudget();
    return (budget == null ? "no daily budget" : budget + " a day") + ", " + state.status();
  }
}
