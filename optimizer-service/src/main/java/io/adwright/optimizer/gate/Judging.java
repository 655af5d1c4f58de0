package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ApprovalRequest;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Situation.Closed;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Entry;
import io.adwright.optimizer.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges a whole plan, best-ranked proposal first, on what the books say. Pure: it may be done
 * again with newer books, and says what is to be written down.
 *
 * <p>What an earlier run of the same plan did comes first: a plan that was interrupted, or comes
 * again, must not choose differently the second time.
 */
final class Judging {
  private final PlanContext context;
  private final DecisionText text;
  private final Decisions decisions;
  private final Bookings bookings;
  private final @Nullable Books books;
  private final List<Entry> writes = new ArrayList<>();
  private final boolean released;
  private @Nullable Closed closed;

  /**
   * @param books null if the ledger cannot be reached
   * @param released whether a person has said that exactly this is to be done: nobody is asked
   *     again, and no window is waited for; every other rule holds
   */
  Judging(PlanContext context, DecisionText text, @Nullable Books books, boolean released) {
    this.released = released;
    this.context = context;
    this.text = text;
    this.decisions = new Decisions(text);
    this.bookings = new Bookings(context);
    this.books = books;
  }

  /** Returns what is to be done about each proposal, and what is to be written down before. */
  Ledger.Decided<List<Judgement>> judge(List<Wanted> ranked) {
    if (books != null) {
      books.ofPlan().stream()
          .filter(it -> it.state().effective() || isOpen(it.state()))
          .findFirst()
          .ifPresent(it -> closeAfter(it.booking().effective()));
    }
    ranked.stream()
        .filter(it -> closed == null && context.receipts().containsKey(it.actionId()))
        .findFirst()
        .ifPresent(it -> closeAfter(Objects.requireNonNull(it.action())));
    List<Judgement> judged = ranked.stream().map(this::judge).toList();
    return new Ledger.Decided<>(judged, writes, AuditText.plan(context, judged));
  }

  private Judgement judge(Wanted wanted) {
    AutonomyMode mode = context.mode(wanted.proposal().getAction().getKind());
    Entry earlier = books == null ? null : books.entry(wanted.actionId()).orElse(null);
    Receipt receiptOnPlatform = context.receipts().get(wanted.actionId());
    if (receiptOnPlatform != null && (earlier == null || isWithoutEffect(earlier.state()))) {
      return adopted(wanted, mode, receiptOnPlatform);
    }
    if (earlier == null) {
      return fresh(wanted, mode, books);
    }
    return switch (earlier.state()) {
      case ActionState.Confirmed(var _, Receipt receipt) ->
          new Judgement.Settled(decisions.executedBefore(wanted, mode, earlier, receipt));
      case ActionState.Reconciled(var _, boolean applied, Receipt receipt) -> {
        if (applied) {
          yield new Judgement.Settled(decisions.executedBefore(wanted, mode, earlier, receipt));
        }
        yield earlier.booking().effective().exposure() == Exposure.REDUCES
            ? fresh(wanted, mode, books)
            : new Judgement.Settled(
                decisions.closedBefore(
                    wanted, mode, "it was sent, and the platform shows that it was not made"));
      }
      case ActionState.Cancelled(var _, String why) ->
          new Judgement.Settled(decisions.closedBefore(wanted, mode, why));
      case ActionState.Planned _ ->
          released
              ? agreed(wanted, mode, earlier)
              : new Judgement.Settled(decisions.stillAsked(wanted, mode, earlier));
      case ActionState.Dispatched _, ActionState.Unknown _ -> lookUp(wanted, mode, earlier);
      case ActionState.Rejected _ -> fresh(wanted, mode, books);
    };
  }

  private Judgement lookUp(Wanted wanted, AutonomyMode mode, Entry earlier) {
    Situation situation =
        context.situation(wanted, mode, books == null ? null : books.without(earlier), null);
    Verdict verdict = context.gate().judge(wanted.proposal().getAction(), situation);
    boolean mayRepeat =
        mode != AutonomyMode.OBSERVE
            && context.capabilities().idempotencyKeys()
            && isTheOnlyOneOpen()
            && earlier.booking().effective().equals(Readings.allowed(verdict));
    return new Judgement.LookUp(
        decisions.underWay(wanted, mode, verdict, earlier.booking().effective()),
        wanted,
        verdict,
        mode,
        earlier,
        mayRepeat ? situation.state().orElse(null) : null);
  }

  /** An earlier run did it without the ledger: it is written down now, and not sent again. */
  private Judgement adopted(Wanted wanted, AutonomyMode mode, Receipt receipt) {
    Action action = EarlierRun.made(Objects.requireNonNull(wanted.action()), receipt);
    Situation situation = context.situation(wanted, mode, books, null);
    Booking booking = bookings.made(wanted, action, situation.state().orElseThrow(), situation);
    var entry = new Entry(booking, new ActionState.Dispatched(context.now()));
    if (books != null) {
      writes.add(entry);
    }
    var verdict =
        action.equals(wanted.action())
            ? new Verdict.Allow(action, Decisions.madeBefore(wanted))
            : new Verdict.Clamp(action, "as an earlier run did it", Decisions.madeBefore(wanted));
    return new Judgement.LookUp(
        decisions.underWay(wanted, mode, verdict, action), wanted, verdict, mode, entry, null);
  }

  /** A person agreed to this action, as it was, on the state as it was; to no other. */
  private Judgement agreed(Wanted wanted, AutonomyMode mode, Entry waiting) {
    Booking booking = waiting.booking();
    Books known = books == null ? null : books.without(waiting).forPerson();
    Situation situation = context.situation(wanted, mode, known, closed);
    Verdict verdict = context.gate().judge(wanted.proposal().getAction(), situation);
    if (verdict instanceof Verdict.Block block) {
      return blocked(wanted, mode, block, situation);
    }
    if (mode == AutonomyMode.OBSERVE) {
      // It stays asked: who ends the mode may agree again until the question expires.
      return new Judgement.Settled(decisions.observed(wanted, verdict, booking.effective()));
    }
    CampaignState base = situation.state().orElse(null);
    if (base == null) {
      return new Judgement.Settled(
          decisions.closedBefore(
              wanted,
              mode,
              "when a person agreed, the ad platform's state could not be read: "
                  + unreadBecause()));
    }
    if (!base.revision().equals(booking.baseRevision())
        || !booking.effective().equals(Readings.allowedTo(verdict))) {
      return new Judgement.Settled(
          decisions.closedBefore(
              wanted, mode, "it changed after a person agreed to it, and needs a new approval"));
    }
    writes.add(new Entry(booking, new ActionState.Dispatched(context.now())));
    return new Judgement.Send(
        decisions.underWay(wanted, mode, verdict, booking.effective()),
        wanted,
        verdict,
        mode,
        booking.effective(),
        booking,
        base);
  }

  private Judgement fresh(Wanted wanted, AutonomyMode mode, @Nullable Books asFound) {
    Books known = released && asFound != null ? asFound.forPerson() : asFound;
    Situation situation = context.situation(wanted, mode, known, closed);
    Verdict verdict = context.gate().judge(wanted.proposal().getAction(), situation);
    return switch (verdict) {
      case Verdict.Allow(Action action, var _) -> allowed(wanted, mode, verdict, action, situation);
      case Verdict.Clamp(Action to, var _, var _) -> allowed(wanted, mode, verdict, to, situation);
      case Verdict.Ask ask ->
          released
              ? allowed(wanted, mode, ask, ask.action(), situation)
              : asked(wanted, mode, ask, situation);
      case Verdict.Block block -> blocked(wanted, mode, block, situation);
    };
  }

  private Judgement allowed(
      Wanted wanted, AutonomyMode mode, Verdict verdict, Action action, Situation situation) {
    if (!wanted.isChange()) {
      return new Judgement.Settled(decisions.advised(wanted, mode, verdict, action));
    }
    CampaignState base = situation.state().orElse(null);
    if (mode == AutonomyMode.OBSERVE) {
      closeAfter(action);
      return new Judgement.Settled(decisions.observed(wanted, verdict, action));
    }
    if (base == null) {
      return mayBeMadeUnseen(wanted)
          ? unseen(wanted, action, decisions.unseen(wanted, mode, verdict, action, unreadBecause()))
          : new Judgement.Settled(
              decisions.unreachable(wanted, mode, verdict, action, unreadBecause()));
    }
    closeAfter(action);
    Booking booking = null;
    if (books != null) {
      booking = bookings.of(wanted, action, base, situation, null);
      writes.add(new Entry(booking, new ActionState.Dispatched(context.now())));
    }
    return new Judgement.Send(
        decisions.underWay(wanted, mode, verdict, action),
        wanted,
        verdict,
        mode,
        action,
        booking,
        base);
  }

  private Judgement asked(Wanted wanted, AutonomyMode mode, Verdict.Ask ask, Situation situation) {
    CampaignState base = situation.state().orElse(null);
    if (mode == AutonomyMode.OBSERVE) {
      return new Judgement.Settled(decisions.observed(wanted, ask, ask.action()));
    }
    if (base == null || books == null) {
      return new Judgement.Settled(decisions.asked(wanted, mode, ask, null));
    }
    Booking booking = bookings.of(wanted, ask.action(), base, situation, ask.why());
    ApprovalRequest request = Decisions.request(booking);
    writes.add(
        new Entry(booking, new ActionState.Planned(context.now(), request.getExpiresAt(), null)));
    return new Judgement.Settled(decisions.asked(wanted, mode, ask, request));
  }

  private Judgement blocked(
      Wanted wanted, AutonomyMode mode, Verdict.Block block, Situation situation) {
    if (block.code() == BlockCode.CONFLICT && closed == null) {
      closed = new Closed(BlockCode.CONFLICT, text.overtaken());
      CampaignState base = situation.state().orElse(null);
      if (block.action() != null && base != null && books != null) {
        Receipt receipt = Decisions.conflict(block.why(), context.now());
        writes.add(
            new Entry(
                bookings.withoutClaims(wanted, block.action(), base),
                new ActionState.Rejected(context.now(), receipt)));
      }
    }
    if (closed == null
        && block.code() == BlockCode.WRONG_STATUS
        && block.action() instanceof Action.Pause paused
        && !context.capabilities().idempotencyKeys()) {
      // Whether an earlier run of this plan paused it, or a person, such a platform cannot tell.
      closed = new Closed(BlockCode.OUTRANKED, text.reached(text.action(paused)));
    }
    Decision decision = decisions.blocked(wanted, mode, block);
    return block.action() != null && closed == null && mayBeMadeUnseen(wanted)
        ? unseen(wanted, block.action(), decisions.alsoUnseen(decision, unreadBecause()))
        : new Judgement.Settled(decision);
  }

  /**
   * Returns whether an earlier run of this plan may have made the change without the ledger while
   * the platform, which alone would know, does not say. Only reducing is done without the ledger.
   */
  private boolean mayBeMadeUnseen(Wanted wanted) {
    Action action = wanted.action();
    return context.platformState() instanceof Answer.Unavailable<CampaignState>
        && context.capabilities().observeOnly() == null
        && action != null
        && action.exposure() == Exposure.REDUCES
        && context.capabilities().kinds().contains(action.kind());
  }

  /** It stays open in the ledger, so that the platform is asked as soon as it answers. */
  private Judgement unseen(Wanted wanted, Action action, Decision decision) {
    if (books != null && !isWritten(wanted)) {
      writes.add(
          new Entry(
              bookings.unread(wanted, action),
              new ActionState.Unknown(context.now(), decision.getReason())));
    }
    return new Judgement.Settled(decision);
  }

  /** A plan may propose the same twice. */
  private boolean isWritten(Wanted wanted) {
    return writes.stream().anyMatch(it -> it.booking().actionId().equals(wanted.actionId()));
  }

  private boolean isTheOnlyOneOpen() {
    return books == null || books.ofPlan().stream().filter(it -> isOpen(it.state())).count() < 2;
  }

  private void closeAfter(Action action) {
    closed = new Closed(BlockCode.OUTRANKED, text.outranked(text.action(action)));
  }

  private static boolean isOpen(ActionState state) {
    return state instanceof ActionState.Dispatched || state instanceof ActionState.Unknown;
  }

  private static boolean isWithoutEffect(ActionState state) {
    return state instanceof ActionState.Rejected
        || (state instanceof ActionState.Reconciled reconciled && !reconciled.applied());
  }

  private String unreadBecause() {
    return switch (context.platformState()) {
      case Answer.Unavailable<CampaignState>(String why) -> why;
      case Answer.Absent<CampaignState> _ -> "it does not know the campaign";
      case Answer.Found<CampaignState> _ -> "it is known";
    };
  }
}
