package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.ledger.Booking;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out what the gate let pass, once. An unanswered call is settled by looking it up, never
 * by sending it again; a change counts as made only when the platform shows it.
 */
final class Executor {
  /** Longer than any call takes: what the platform does not show by then was not made. */
  static final Duration CERTAIN_AFTER = Duration.ofMinutes(2);

  private final AdPlatform platform;
  private final Supplier<Switchboard> switches;
  private final DecisionText text;

  Executor(AdPlatform platform, Supplier<Switchboard> switches, DecisionText text) {
    this.platform = platform;
    this.switches = switches;
    this.text = text;
  }

  /**
   * Sends {@code action}, which was decided on {@code base}, and returns what became of it. The
   * kill switch has its last say here, after all waiting.
   */
  Attempt carryOut(String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    Optional<String> stopped = stopped(campaign.getRef(), action);
    if (stopped.isPresent()) {
      return new Attempt(ExecutionStatus.KILLED, null, stopped.get());
    }
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
      case ApplyResult.Unanswered(String why) -> reconcile(actionId, campaign, action, why);
    };
  }

  /**
   * Asks the platform what became of an action that an earlier run has sent, or may have.
   *
   * @param since when it was to be sent
   */
  Attempt lookUp(Booking booking, Instant since, Instant now) {
    Attempt attempt =
        reconcile(booking.actionId(), booking.campaign(), booking.effective(), "sent at " + since);
    boolean certain = since.plus(CERTAIN_AFTER).isBefore(now);
    return attempt.status() == ExecutionStatus.UNKNOWN && certain && isReadable(booking)
        ? new Attempt(ExecutionStatus.RECONCILED_NOT_APPLIED, null, text.notMade(since))
        : attempt;
  }

  /** Returns whether the platform says for certain that it has no receipt of the action. */
  boolean isAbsent(Booking booking) {
    return receiptOf(booking.actionId(), booking.campaign()) instanceof Answer.Absent<Receipt>;
  }

  /** Returns whether the platform answers at all about the action's campaign. */
  boolean answers(Booking booking) {
    return !(platform.read(booking.campaign()) instanceof Answer.Unavailable<CampaignState>);
  }

  /** Only the platform in charge is asked: another that is out of reach must not spoil it. */
  private Answer<Receipt> receiptOf(String actionId, CampaignProfile campaign) {
    return platform.of(campaign.getRef()).receiptOf(actionId);
  }

  private boolean isReadable(Booking booking) {
    return isAbsent(booking)
        && platform.read(booking.campaign()) instanceof Answer.Found<CampaignState>;
  }

  private Optional<String> stopped(CampaignRef campaign, Action action) {
    return switches.get().stops(campaign, action.kind());
  }

  private Attempt reconcile(String actionId, CampaignProfile campaign, Action action, String why) {
    return switch (receiptOf(actionId, campaign)) {
      case Answer.Found<Receipt>(Receipt receipt) ->
          checked(ExecutionStatus.RECONCILED_APPLIED, action, receipt);
      case Answer.Absent<Receipt> _ ->
          platform.capabilities(campaign).idempotencyKeys()
              ? new Attempt(ExecutionStatus.UNKNOWN, null, text.unanswered(why))
              : readBack(campaign, action, why);
      case Answer.Unavailable<Receipt> _ ->
          new Attempt(ExecutionStatus.UNKNOWN, null, text.unanswered(why));
    };
  }

  /** Where the platform keeps no receipts, the campaign itself must show the change. */
  private Attempt readBack(CampaignProfile campaign, Action action, String why) {
    return platform.read(campaign) instanceof Answer.Found<CampaignState>(CampaignState state)
            && isShownBy(state, action)
        ? new Attempt(ExecutionStatus.RECONCILED_APPLIED, null, null)
        : new Attempt(ExecutionStatus.UNKNOWN, null, text.unanswered(why));
  }

  private Attempt checked(ExecutionStatus status, Action action, Receipt receipt) {
    return isShownBy(receipt, action)
        ? new Attempt(status, receipt, null)
        : new Attempt(ExecutionStatus.UNKNOWN, receipt, text.contradicted(receipt));
  }

  /** Returns whether the campaign is as {@code action} would leave it. */
  static boolean isShownBy(CampaignState state, Action action) {
    return switch (action) {
      case Action.SetDailyBudget set -> set.to().equals(state.dailyBudget());
      case Action.Pause _ -> state.status() == DeliveryStatus.PAUSED;
      case Action.Resume _ -> state.status() == DeliveryStatus.ACTIVE;
      case Action.SetBid _,
          Action.ShiftBudget _,
          Action.RefreshCreative _,
          Action.FixTracking _,
          Action.Observe _ ->
          false;
    };
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
