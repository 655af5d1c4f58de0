package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.ActionText;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Receipt;
import java.time.Instant;

/** What became of actions, as people read it. The only place where these words stand. */
public final class DecisionText {

  /** Returns what {@code action} does: {@code Increase budget 20%}. */
  public String action(Action action) {
    return ActionText.of(action);
  }

  /** Returns what an action does of which no more than the kind can be relied upon. */
  String kind(ActionKind kind) {
    return ActionText.of(kind);
  }

  String blocked(String action) {
    return "Blocked: " + action;
  }

  String needsApproval(String action) {
    return "Needs approval: " + action;
  }

  /** Returns the headline of {@code action}, which the gate let pass, by how far it came. */
  String headline(ExecutionStatus status, String action) {
    return switch (status) {
      case CONFIRMED, RECONCILED_APPLIED -> action;
      case ALREADY_EXECUTED -> "Already executed: " + action;
      case OBSERVED -> "Observed: " + action;
      case AWAITING_APPROVAL -> needsApproval(action);
      case UNKNOWN -> "Unconfirmed: " + action;
      case NOT_EXECUTED, REJECTED, CONFLICT, EXPIRED, KILLED, RECONCILED_NOT_APPLIED ->
          "Not executed: " + action;
    };
  }

  /** Returns why a plan of which {@code action} was tried may change nothing more. */
  String outranked(String action) {
    return "\"" + action + "\" was taken first; a plan makes 1 change to a campaign";
  }

  /** Returns why a plan whose {@code action} is in effect already may change nothing more. */
  String reached(String action) {
    return "\"" + action + "\" is in effect already; a plan makes 1 change to a campaign";
  }

  /** Returns why a plan that a person has overtaken may change nothing more. */
  String overtaken() {
    return "somebody changed the campaign after the plan was made; the next metrics make a new one";
  }

  /** Returns the reason of a limited action: why it was proposed, and what limited it. */
  String limited(String rationale, String note) {
    return rationale + " (" + note + ")";
  }

  /** Returns the reason of an action that an earlier run has carried out. */
  String executedBefore(String rationale, Receipt receipt) {
    return "%s (executed at %s, request %s; nothing was sent again)"
        .formatted(rationale, receipt.getAnsweredAt(), receipt.getPlatformRequestId().orElse("?"));
  }

  /** Returns the reason of an action that came to its end without an effect in an earlier run. */
  String closedBefore(String why) {
    return "the same action was settled before: " + why + "; newer metrics make a new plan";
  }

  /** Returns the reason of a rollback. */
  String rollback(String why, Instant since) {
    return why + " (what was spent since " + since + " cannot be undone)";
  }

  /** Returns the reason of an action that the platform turned down. */
  String turnedDown(Receipt receipt) {
    return "the ad platform changed nothing: %s (%s)"
        .formatted(
            receipt.getErrorMessage().orElse("it gave no reason"),
            receipt.getErrorCode().orElse("no code"));
  }

  /** Returns the reason of an action that could not be sent. */
  String unreachable(String why) {
    return "the ad platform's state cannot be read, so nothing was sent: " + why;
  }

  /** Returns the reason of a reduction that is not sent now, and may have been sent before. */
  String unseen(String why) {
    return "the ad platform's state cannot be read, so nothing was sent now, and whether it was"
        + " carried out when the same plan was read before is unknown: "
        + why;
  }

  /** Returns the reason of an action that may have happened. */
  String unanswered(String why) {
    return "whether it was carried out is unknown: "
        + why
        + "; compare the campaign's budget and"
        + " status on the ad platform";
  }

  /** Returns the reason of an action that the platform does not show long after it was sent. */
  String notMade(Instant since) {
    return "the ad platform does not show the change; if it was sent, then not after " + since;
  }

  /** Returns the reason of an action after which the platform shows something else. */
  String contradicted(Receipt receipt) {
    return "the ad platform took the change but then reports a budget of %s micros and status %s"
        .formatted(
            receipt.getAfterMicros().map(String::valueOf).orElse("unknown"),
            receipt.getAfterStatus().orElse("unknown"));
  }
}
