package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Entry;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One plan on its way through the gate: judged with the books open, written down, sent, written
 * down again.
 */
final class PlanRun {
  private final PlanContext context;
  private final Ledger ledger;
  private final Executor executor;
  private final DecisionText text;
  private final Decisions decisions;
  private final boolean released;
  private boolean withoutLedger;

  /**
   * @param released whether a person has said that exactly this is to be done
   */
  PlanRun(
      PlanContext context, Ledger ledger, Executor executor, DecisionText text, boolean released) {
    this.released = released;
    this.context = context;
    this.ledger = ledger;
    this.executor = executor;
    this.text = text;
    this.decisions = new Decisions(text);
  }

  /** Returns what became of each proposal; {@code ranked} has the best first. */
  List<Decision> decide(List<Wanted> ranked) {
    List<Decision> decided = judge(ranked).stream().map(this::carryOut).toList();
    Set<ActionKind> stopped =
        decided.stream()
            .filter(PlanRun::isStoppedByOrder)
            .map(it -> it.getProposed().getKind())
            .collect(Collectors.toUnmodifiableSet());
    if (!stopped.isEmpty()) {
      remember(stopped);
    }
    return decided;
  }

  /** Returns whether the ledger could not be reached. */
  boolean isWithoutLedger() {
    return withoutLedger;
  }

  private List<Judgement> judge(List<Wanted> ranked) {
    try {
      if (ranked.stream().anyMatch(Wanted::isChange)) {
        return ledger.decide(
            context.scopes(),
            context.plan().getPlanId(),
            context.at(),
            books -> new Judging(context, text, books, released).judge(ranked));
      }
    } catch (LedgerUnavailableException e) {
      withoutLedger = true;
    }
    var judged = new Judging(context, text, null, released).judge(ranked);
    if (!withoutLedger) {
      note(judged.audit());
    }
    return judged.result();
  }

  private Decision carryOut(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Settled(Decision decision) -> decision;
      case Judgement.Send send -> send(send);
      case Judgement.LookUp lookUp -> lookUp(lookUp);
    };
  }

  private Decision send(Judgement.Send send) {
    Attempt attempt =
        executor.carryOut(send.wanted().actionId(), context.campaign(), send.action(), send.base());
    Decision decision =
        decisions.attempted(send.wanted(), send.mode(), send.verdict(), send.action(), attempt);
    Booking booking = send.booking();
    if (booking != null) {
      settle(
          booking,
          attempt.after(new ActionState.Dispatched(context.now()), context.now()),
          decision);
    }
    return decision;
  }

  private Decision lookUp(Judgement.LookUp found) {
    Entry entry = found.entry();
    Booking booking = entry.booking();
    CampaignState again = found.again();
    Attempt attempt = executor.lookUp(booking, since(entry.state()), context.now());
    if (again != null
        && attempt.receipt() == null
        && !isDone(attempt)
        && executor.isAbsent(booking)) {
      attempt =
          executor.carryOut(booking.actionId(), context.campaign(), booking.effective(), again);
    }
    Decision decision =
        decisions.attempted(
            found.wanted(), found.mode(), found.verdict(), booking.effective(), attempt);
    settle(booking, next(entry.state(), attempt, context.now()), decision);
    return decision;
  }

  private void settle(Booking booking, ActionState next, Decision decision) {
    try {
      ledger.settle(booking, next, AuditText.outcome("RECEIPT", context.now(), decision));
    } catch (LedgerUnavailableException e) {
      // It stays DISPATCHED there, and is settled by asking the platform when the ledger is back.
      withoutLedger = true;
    }
  }

  private static boolean isStoppedByOrder(Decision decision) {
    return decision.getStatus() == ExecutionStatus.KILLED
        || decision.getStatus() == ExecutionStatus.OBSERVED;
  }

  private void remember(Set<ActionKind> kinds) {
    try {
      ledger.missed(context.campaign().getRef(), kinds);
    } catch (LedgerUnavailableException e) {
      withoutLedger = true;
    }
  }

  private void note(AuditRecord audit) {
    try {
      ledger.note(context.scopes().account(), audit);
    } catch (LedgerUnavailableException e) {
      withoutLedger = true;
    }
  }

  /** Returns what follows from {@code attempt} for an action that an earlier run has sent. */
  static ActionState next(ActionState state, Attempt attempt, Instant now) {
    return switch (state) {
      case ActionState.Dispatched sent -> attempt.after(sent.lose(sent.at(), "interrupted"), now);
      case ActionState.Unknown open -> attempt.after(open, now);
      case ActionState.Planned _,
          ActionState.Confirmed _,
          ActionState.Rejected _,
          ActionState.Reconciled _,
          ActionState.Cancelled _ ->
          state;
    };
  }

  /** Returns when an open action was to be sent. */
  static Instant since(ActionState state) {
    return switch (state) {
      case ActionState.Planned(Instant at, var _, var _) -> at;
      case ActionState.Dispatched(Instant at) -> at;
      case ActionState.Unknown(Instant at, var _) -> at;
      case ActionState.Confirmed(Instant at, var _) -> at;
      case ActionState.Rejected(Instant at, var _) -> at;
      case ActionState.Reconciled(Instant at, var _, var _) -> at;
      case ActionState.Cancelled(Instant at, var _) -> at;
    };
  }

  private static boolean isDone(Attempt attempt) {
    return switch (attempt.status()) {
      case CONFIRMED, ALREADY_EXECUTED, RECONCILED_APPLIED -> true;
      case UNKNOWN,
          NOT_EXECUTED,
          OBSERVED,
          AWAITING_APPROVAL,
          REJECTED,
          CONFLICT,
          EXPIRED,
          KILLED,
          RECONCILED_NOT_APPLIED ->
          false;
    };
  }
}
