package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ApprovalRequest;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes decisions down. */
final class Decisions {
  private final DecisionText text;

  Decisions(DecisionText text) {
    this.text = text;
  }

  /** The gate blocked the proposal. */
  Decision blocked(Wanted wanted, AutonomyMode mode, Verdict.Block block) {
    Action action = block.action();
    String what =
        action == null ? text.kind(wanted.proposal().getAction().getKind()) : text.action(action);
    return decision(wanted, mode, VerdictKind.BLOCK, block.rules())
        .setStatus(statusOf(block.code()))
        .setHeadline(text.blocked(what))
        .setReason(block.why())
        .build();
  }

  /**
   * The gate leaves the proposal to a person.
   *
   * @param request what the person decides on; null if it cannot be kept until then
   */
  Decision asked(
      Wanted wanted, AutonomyMode mode, Verdict.Ask ask, @Nullable ApprovalRequest request) {
    return decision(wanted, mode, VerdictKind.ASK, ask.rules())
        .setStatus(
            request == null ? ExecutionStatus.NOT_EXECUTED : ExecutionStatus.AWAITING_APPROVAL)
        .setEffective(request == null ? null : Actions.toSpec(ask.action()))
        .setApproval(request)
        .setHeadline(text.needsApproval(text.action(ask.action())))
        .setReason(ask.why())
        .build();
  }

  /** The proposal is advice: there is nothing to send. */
  Decision advised(Wanted wanted, AutonomyMode mode, Verdict verdict, Action action) {
    return decision(wanted, mode, VerdictKind.ALLOW, verdict.rules())
        .setStatus(ExecutionStatus.NOT_EXECUTED)
        .setHeadline(text.action(action))
        .setReason(wanted.proposal().getRationale())
        .build();
  }

  /** The gate let the proposal pass, but the platform cannot be reached. */
  Decision unreachable(
      Wanted wanted, AutonomyMode mode, Verdict verdict, Action action, String why) {
    return decision(wanted, mode, Readings.kind(verdict), verdict.rules())
        .setStatus(ExecutionStatus.REJECTED)
        .setHeadline(text.headline(ExecutionStatus.REJECTED, text.action(action)))
        .setReason(text.unreachable(why))
        .build();
  }

  /** It could not be sent now; an earlier run may have made it, and only the platform knows. */
  Decision unseen(Wanted wanted, AutonomyMode mode, Verdict verdict, Action action, String why) {
    return decision(wanted, mode, Readings.kind(verdict), verdict.rules())
        .setEffective(Actions.toSpec(action))
        .setStatus(ExecutionStatus.UNKNOWN)
        .setHeadline(text.headline(ExecutionStatus.UNKNOWN, text.action(action)))
        .setReason(text.unseen(why))
        .build();
  }

  /** The gate blocked it; an earlier run may have made it, and only the platform knows. */
  Decision alsoUnseen(Decision blocked, String why) {
    return Decision.newBuilder(blocked)
        .setReason(blocked.getReason() + "; " + text.unseen(why))
        .build();
  }

  /** The action was sent. */
  Decision attempted(
      Wanted wanted, AutonomyMode mode, Verdict verdict, Action action, Attempt attempt) {
    return decision(wanted, mode, Readings.kind(verdict), verdict.rules())
        .setEffective(Actions.toSpec(action))
        .setStatus(attempt.status())
        .setReceipt(attempt.receipt())
        .setHeadline(text.headline(attempt.status(), text.action(action)))
        .setReason(Objects.requireNonNullElseGet(attempt.trouble(), () -> reason(wanted, verdict)))
        .build();
  }

  /** In mode OBSERVE nothing is touched: this is what would have been done. */
  Decision observed(Wanted wanted, Verdict verdict, Action action) {
    return decision(wanted, AutonomyMode.OBSERVE, Readings.kind(verdict), verdict.rules())
        .setStatus(ExecutionStatus.OBSERVED)
        .setHeadline(text.headline(ExecutionStatus.OBSERVED, text.action(action)))
        .setReason(reason(wanted, verdict))
        .build();
  }

  /** The action is about to be sent. */
  Decision underWay(Wanted wanted, AutonomyMode mode, Verdict verdict, Action action) {
    return decision(wanted, mode, Readings.kind(verdict), verdict.rules())
        .setEffective(Actions.toSpec(action))
        .setStatus(ExecutionStatus.UNKNOWN)
        .setHeadline(text.headline(ExecutionStatus.UNKNOWN, text.action(action)))
        .setReason(reason(wanted, verdict))
        .build();
  }

  /** Returns the rule that keeps a change of an earlier run from being made again. */
  static List<RuleFired> madeBefore(Wanted wanted) {
    return List.of(
        new RuleFired(
            "one-effect-per-action",
            "1",
            RuleResult.PASSED,
            "1 of 1 effects of action " + wanted.actionId() + " is on the platform already"));
  }

  /** The platform made this change in an earlier run, in which it may have been limited. */
  Decision executedBefore(
      Wanted wanted, AutonomyMode mode, Entry earlier, @Nullable Receipt receipt) {
    Action effective = earlier.booking().effective();
    String rationale = wanted.proposal().getRationale();
    return decision(
            wanted,
            mode,
            effective.equals(wanted.action()) ? VerdictKind.ALLOW : VerdictKind.CLAMP,
            madeBefore(wanted))
        .setEffective(Actions.toSpec(effective))
        .setStatus(ExecutionStatus.ALREADY_EXECUTED)
        .setReceipt(receipt)
        .setHeadline(text.headline(ExecutionStatus.ALREADY_EXECUTED, text.action(effective)))
        .setReason(receipt == null ? rationale : text.executedBefore(rationale, receipt))
        .build();
  }

  /** The same action came to its end without an effect before, and is not tried again. */
  Decision closedBefore(Wanted wanted, AutonomyMode mode, String why) {
    var fired = new RuleFired("one-effect-per-action", "1", RuleResult.BLOCKED, why);
    Action action = wanted.action();
    String what =
        action == null ? text.kind(wanted.proposal().getAction().getKind()) : text.action(action);
    return decision(wanted, mode, VerdictKind.BLOCK, List.of(fired))
        .setStatus(ExecutionStatus.NOT_EXECUTED)
        .setHeadline(text.blocked(what))
        .setReason(text.closedBefore(why))
        .build();
  }

  /** The same question as before is still open. */
  Decision stillAsked(Wanted wanted, AutonomyMode mode, Entry earlier) {
    ApprovalRequest request = request(earlier.booking());
    var fired = new RuleFired("released-by-person", "1", RuleResult.ASKED, request.getWhy());
    return decision(wanted, mode, VerdictKind.ASK, List.of(fired))
        .setEffective(Actions.toSpec(earlier.booking().effective()))
        .setStatus(ExecutionStatus.AWAITING_APPROVAL)
        .setApproval(request)
        .setHeadline(text.needsApproval(text.action(earlier.booking().effective())))
        .setReason(request.getWhy())
        .build();
  }

  /** A waiting action came to its end without being sent. */
  Decision ended(
      Wanted wanted, AutonomyMode mode, Entry entry, ExecutionStatus status, String why) {
    var fired = new RuleFired("released-by-person", "1", RuleResult.BLOCKED, why);
    return decision(wanted, mode, VerdictKind.BLOCK, List.of(fired))
        .setEffective(Actions.toSpec(entry.booking().effective()))
        .setStatus(status)
        .setHeadline(text.headline(status, text.action(entry.booking().effective())))
        .setReason(why)
        .build();
  }

  /** Returns the question that {@code booking} waits for. */
  static ApprovalRequest request(Booking booking) {
    Booking.Approval approval = Objects.requireNonNull(booking.approval());
    return new ApprovalRequest(
        approval.requestId(), approval.digest(), approval.why(), approval.expiresAt());
  }

  /** Returns the receipt of a change that was not sent because a person was faster. */
  static Receipt conflict(String why, Instant now) {
    return Receipt.newBuilder()
        .setErrorCode("CONFLICT")
        .setErrorMessage(why)
        .setAnsweredAt(now)
        .build();
  }

  private String reason(Wanted wanted, Verdict verdict) {
    String rationale = wanted.proposal().getRationale();
    return verdict instanceof Verdict.Clamp clamp
        ? text.limited(rationale, clamp.note())
        : rationale;
  }

  private static Decision.Builder decision(
      Wanted wanted, AutonomyMode mode, VerdictKind verdict, List<RuleFired> rules) {
    Action action = wanted.action();
    return Decision.newBuilder()
        .setActionId(wanted.actionId())
        .setProposalId(wanted.proposal().getProposalId())
        .setProposed(wanted.proposal().getAction())
        .setExposure(action == null ? Exposure.RAISES : action.exposure())
        .setVerdict(verdict)
        .setRules(rules)
        .setFindings(wanted.proposal().getFindings())
        .setLearningIds(wanted.proposal().getLearningIds())
        .setMode(mode);
  }

  private static ExecutionStatus statusOf(BlockCode code) {
    return switch (code) {
      case CONFLICT -> ExecutionStatus.CONFLICT;
      case KILLED -> ExecutionStatus.KILLED;
      case EXPIRED -> ExecutionStatus.EXPIRED;
      case UNKNOWN_ACTION,
          OUTRANKED,
          UNKNOWN_CAMPAIGN,
          STATE_UNKNOWN,
          STALE_DATA,
          WRONG_CURRENCY,
          WRONG_STATUS,
          LEDGER_UNAVAILABLE,
          UNCONFIRMED,
          COOLING_DOWN,
          QUOTA,
          CAP,
          POLICY,
          NOTHING_REMAINS ->
          ExecutionStatus.NOT_EXECUTED;
    };
  }
}
