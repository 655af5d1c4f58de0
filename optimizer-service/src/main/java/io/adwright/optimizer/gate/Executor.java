package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Receipt;

/**
 * Carries out what the gate let pass, once. An unanswered call is settled by looking it up, never
 * by sending it again; a change counts as made only when the platform shows it.
 */
final class Executor {
  private final AdPlatform platform;
  private final DecisionText text;

  Executor(AdPlatform platform, DecisionText text) {
    this.platform = platform;
    this.text = text;
  }

  /** Sends {@code action}, which was decided on {@code base}, and returns what became of it. */
  Attempt carryOut(String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    return switch (platform.apply(actionId, campaign, action, base)) {
      case ApplyResult.Applied(Receipt receipt, boolean replayed) ->
          checked(
              replayed ? ExecutionStatus.ALREADY_EXECUTED : ExecutionStatus.CONFIRMED,
              action,
              receipt);
      case ApplyResult.Conflict(Receipt receipt) ->
          new Attempt(ExecutionStatus.CONFLICT, receipt, text.turnedDown(receipt));
      case ApplyResult.Refused(Receipt receipt) ->
          new Attempt(ExecutionStatus.REJECTED, receipt, text.turnedDown(receipt));
      case ApplyResult.Unanswered(String why) -> reconcile(actionId, action, why);
    };
  }

  private Attempt reconcile(String actionId, Action action, String why) {
    return switch (platform.receiptOf(actionId)) {
      case Answer.Found<Receipt>(Receipt receipt) ->
          checked(ExecutionStatus.RECONCILED_APPLIED, action, receipt);
      case Answer.Absent<Receipt> _, Answer.Unavailable<Receipt> _ ->
          new Attempt(ExecutionStatus.UNKNOWN, null, text.unanswered(why));
    };
  }

  private Attempt checked(ExecutionStatus status, Action action, Receipt receipt) {
    return isShownBy(receipt, action)
        ? new Attempt(status, receipt, null)
        : new Attempt(ExecutionStatus.UNKNOWN, receipt, text.contradicted(receipt));
  }

  private static boolean isShownBy(Receipt receipt, Action action) {
    return switch (action) {
      case Action.SetDailyBudget set ->
          receipt.getAfterMicros().filter(after -> after == set.to().micros()).isPresent();
      case Action.Pause _ -> receipt.getAfterStatus().filter("PAUSED"::equals).isPresent();
      case Action.Resume _ -> receipt.getAfterStatus().filter("ACTIVE"::equals).isPresent();
      case Action.SetBid _,
          Action.ShiftBudget _,
          Action.RefreshCreative _,
          Action.FixTracking _,
          Action.Observe _ ->
          false;
    };
  }
}
