package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.contracts.event.VerdictKind;
import java.util.List;
import java.util.Objects;

/** Writes decisions down. */
final class Decisions {
  /** The only platform so far is the simulator, where nothing real can be lost. */
  static final AutonomyMode MODE = AutonomyMode.AUTONOMOUS;

  private final DecisionText text;

  Decisions(DecisionText text) {
    this.text = text;
  }

  /** The gate blocked the proposal. */
  Decision blocked(Wanted wanted, Verdict.Block block) {
    Action action = block.action();
    String what =
        action == null ? text.kind(wanted.proposal().getAction().getKind()) : text.action(action);
    boolean overtaken = block.code() == BlockCode.CONFLICT;
    return decision(wanted, VerdictKind.BLOCK, block.rules())
        .setStatus(overtaken ? ExecutionStatus.CONFLICT : ExecutionStatus.NOT_EXECUTED)
        .setHeadline(text.blocked(what))
        .setReason(block.why())
        .build();
  }

  /** The gate leaves the proposal to a person. */
  Decision asked(Wanted wanted, Verdict.Ask ask) {
    return decision(wanted, VerdictKind.ASK, ask.rules())
        .setStatus(ExecutionStatus.NOT_EXECUTED)
        .setHeadline(text.needsApproval(text.action(ask.action())))
        .setReason(ask.why())
        .build();
  }

  /** The proposal is advice: there is nothing to send. */
  Decision advised(Wanted wanted, Verdict verdict, Action action) {
    return decision(wanted, VerdictKind.ALLOW, verdict.rules())
        .setStatus(ExecutionStatus.NOT_EXECUTED)
        .setHeadline(text.action(action))
        .setReason(wanted.proposal().getRationale())
        .build();
  }

  /** The gate let the proposal pass, but the platform cannot be reached. */
  Decision unreachable(Wanted wanted, Verdict verdict, Action action, String why) {
    return decision(wanted, kindOf(verdict), verdict.rules())
        .setStatus(ExecutionStatus.REJECTED)
        .setHeadline(text.headline(ExecutionStatus.REJECTED, text.action(action)))
        .setReason(text.unreachable(why))
        .build();
  }

  /** The action was sent. */
  Decision attempted(Wanted wanted, Verdict verdict, Action action, Attempt attempt) {
    return decision(wanted, kindOf(verdict), verdict.rules())
        .setEffective(Actions.toSpec(action))
        .setStatus(attempt.status())
        .setReceipt(attempt.receipt())
        .setHeadline(text.headline(attempt.status(), text.action(action)))
        .setReason(Objects.requireNonNullElseGet(attempt.trouble(), () -> reason(wanted, verdict)))
        .build();
  }

  /** The platform made this change in an earlier run, in which it may have been limited. */
  Decision executedBefore(Wanted wanted, Earlier earlier) {
    Action effective = earlier.effective();
    Receipt receipt = earlier.receipt();
    var fired =
        new RuleFired(
            "one-effect-per-action",
            "1",
            RuleResult.PASSED,
            "1 of 1 effects of action " + wanted.actionId() + " is on the platform already");
    return decision(
            wanted,
            effective.equals(wanted.action()) ? VerdictKind.ALLOW : VerdictKind.CLAMP,
            List.of(fired))
        .setEffective(Actions.toSpec(effective))
        .setStatus(ExecutionStatus.ALREADY_EXECUTED)
        .setReceipt(receipt)
        .setHeadline(text.headline(ExecutionStatus.ALREADY_EXECUTED, text.action(effective)))
        .setReason(text.executedBefore(wanted.proposal().getRationale(), receipt))
        .build();
  }

  private String reason(Wanted wanted, Verdict verdict) {
    String rationale = wanted.proposal().getRationale();
    return verdict instanceof Verdict.Clamp clamp
        ? text.limited(rationale, clamp.note())
        : rationale;
  }

  private static Decision.Builder decision(
      Wanted wanted, VerdictKind verdict, List<RuleFired> rules) {
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
        .setMode(MODE);
  }

  private static VerdictKind kindOf(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> VerdictKind.ALLOW;
      case Verdict.Clamp _ -> VerdictKind.CLAMP;
      case Verdict.Ask _ -> VerdictKind.ASK;
      case Verdict.Block _ -> VerdictKind.BLOCK;
    };
  }
}
