package io.adwright.optimizer.gate;

import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Entry;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Acts on what people say about single actions, and settles what was left open. Everything that it
 * sends goes through the same gate as a plan, and every replica may be told the same: the ledger
 * lets only one act.
 */
public final class Desk {
  /** Longer than a replica that is alive takes for one action. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  private static final int AT_ONCE = 100;

  private final Supplier<Gate> gates;
  private final Orders orders;
  private final AdPlatform platform;
  private final Ledger ledger;
  private final DecisionText text;
  private final Decisions decisions;
  private final Executor executor;
  private final boolean fourEyes;

  /**
   * @param fourEyes whether two different persons must agree
   */
  public Desk(
      Supplier<Gate> gates,
      Orders orders,
      AdPlatform platform,
      Ledger ledger,
      DecisionText text,
      boolean fourEyes) {
    this.gates = gates;
    this.orders = orders;
    this.platform = platform;
    this.ledger = ledger;
    this.text = text;
    this.decisions = new Decisions(text);
    this.executor = new Executor(platform, orders.switches(), text);
    this.fourEyes = fourEyes;
  }

  /**
   * Acts on {@code control}, and writes it into the audit, whatever it orders.
   *
   * @return what came of it; empty if there was nothing to do, or it was done before
   */
  public Optional<Execution> act(Control control, Instant now) {
    var _ =
        ledger.noteOnce(
            "order/" + control.getControlId(),
            LedgerKeys.orders(control.getScope().getTenantId()),
            record("ORDER", control, "ordered", now));
    return switch (control.getKind()) {
      case APPROVE, REJECT -> decide(control, now);
      case ROLLBACK -> rollback(control, now);
      case KILL_SWITCH, SET_MODE, REEVALUATE, NOTE, UNKNOWN -> Optional.empty();
    };
  }

  /**
   * Writes down that {@code control} cannot be carried out and is not tried any more.
   *
   * @param why for people
   */
  public void giveUp(Control control, String why, Instant now) {
    var _ =
        ledger.noteOnce(
            "given-up/" + control.getControlId(),
            LedgerKeys.orders(control.getScope().getTenantId()),
            record("ORDER_GIVEN_UP", control, why, now));
  }

  /**
   * Asks the platform about what is under way for too long, and returns what it learned. A platform
   * that is silent about an account is not asked about the rest of it now.
   */
  public List<Execution> reconcile(Instant now) {
    Map<String, Boolean> answering = new HashMap<>();
    return ledger.unsettled(now.minus(LEFT_ALONE), AT_ONCE).stream()
        .filter(
            entry ->
                answering.computeIfAbsent(
                    entry.booking().scopes().account(), _ -> executor.answers(entry.booking())))
        .map(entry -> reconcileOne(entry, now))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Ends what nobody answered in time. */
  public List<Execution> expire(Instant now) {
    return ledger.expired(now, AT_ONCE).stream()
        .map(
            entry ->
                entry.state() instanceof ActionState.Planned planned
                    ? end(entry, planned.expire(now), ExecutionStatus.EXPIRED, null, now)
                    : Optional.<Execution>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Execution> decide(Control control, Instant now) {
    Entry entry = control.getRequestId().flatMap(ledger::findByRequest).orElse(null);
    if (entry == null
        || !(entry.state() instanceof ActionState.Planned waiting)
        || entry.booking().approval() == null) {
      return Optional.empty();
    }
    String objection = objection(control, entry.booking(), waiting, now);
    if (objection != null) {
      note(entry.booking(), "APPROVAL_REFUSED", control, objection, now);
      return Optional.empty();
    }
    if (control.getKind() == ControlKind.REJECT) {
      String why = "refused by " + control.getOperator() + ": " + control.getReason();
      return end(entry, waiting.cancel(now, why), ExecutionStatus.NOT_EXECUTED, control, now);
    }
    if (fourEyes && waiting.agreedBy() == null) {
      var _ =
          ledger.settle(
              entry.booking(),
              waiting.agreed(control.getOperator()),
              record("AGREED", control, "the first of two persons agreed", now));
      return Optional.empty();
    }
    note(entry.booking(), "APPROVED", control, "agreed to", now);
    return release(entry, waiting, control, now);
  }

  private @Nullable String objection(
      Control control, Booking booking, ActionState.Planned waiting, Instant now) {
    Booking.Approval approval = booking.approval();
    if (approval == null || !control.getDigest().filter(approval.digest()::equals).isPresent()) {
      return "the answer is about another action than the one that waits";
    }
    if (!control.getScope().getTenantId().equals(booking.campaign().getRef().getTenantId())) {
      return "the answer comes from another tenant";
    }
    if (!now.isBefore(waiting.expiresAt())) {
      return "the time to answer ended at " + waiting.expiresAt();
    }
    return control.getKind() == ControlKind.APPROVE
            && control.getOperator().equals(waiting.agreedBy())
        ? "the second answer must come from a second person"
        : null;
  }

  private Optional<Execution> release(
      Entry entry, ActionState.Planned waiting, Control control, Instant now) {
    Strategy plan = entry.booking().plan();
    if (plan == null) {
      String why = "the plan is not kept any more; newer metrics make a new one";
      return end(entry, waiting.cancel(now, why), ExecutionStatus.NOT_EXECUTED, control, now);
    }
    Gate gate = gates.get();
    Wanted wanted =
        plan.getProposals().stream()
            .map(
                proposal ->
                    Optimizer.wanted(gate, proposal, entry.booking().campaign(), plan.getPlanId()))
            .filter(it -> it.actionId().equals(entry.booking().actionId()))
            .findFirst()
            .orElseThrow();
    Decision decision = run(gate, plan, wanted, now);
    if (decision.getStatus() == ExecutionStatus.NOT_EXECUTED
        || decision.getStatus() == ExecutionStatus.CONFLICT
        || decision.getStatus() == ExecutionStatus.EXPIRED) {
      var _ =
          ledger.settle(
              entry.booking(),
              waiting.cancel(now, decision.getReason()),
              AuditText.outcome("WITHDRAWN", now, decision));
    }
    return Optional.of(Outcomes.of(entry.booking(), decision, control, now));
  }

  private Optional<Execution> rollback(Control control, Instant now) {
    Entry entry = control.getActionId().flatMap(ledger::find).orElse(null);
    if (entry == null
        || !entry.state().effective()
        || !control
            .getScope()
            .getTenantId()
            .equals(entry.booking().campaign().getRef().getTenantId())) {
      return Optional.empty();
    }
    Strategy plan = Rollback.plan(entry, control, now, text);
    if (!ledger.find(Rollback.actionId(plan)).isEmpty()) {
      return Optional.empty();
    }
    Gate gate = gates.get();
    Wanted wanted =
        Optimizer.wanted(
            gate, plan.getProposals().getFirst(), entry.booking().campaign(), plan.getPlanId());
    Decision decision = run(gate, plan, wanted, now);
    return Optional.of(Outcomes.of(entry.booking(), decision, control, now));
  }

  private Decision run(Gate gate, Strategy plan, Wanted wanted, Instant now) {
    CampaignProfile campaign = plan.getDiagnosis().getCampaign();
    var context =
        new PlanContext(
            gate,
            orders.switches().get(),
            orders.defaultMode(campaign.getRef()),
            platform.capabilities(campaign),
            plan,
            platform.read(campaign),
            Map.of(),
            now);
    return new PlanRun(context, ledger, executor, text, true).decide(List.of(wanted)).getFirst();
  }

  /** Asks the platform about one action that is under way. */
  Optional<Execution> reconcileOne(Entry entry, Instant now) {
    Booking booking = entry.booking();
    Attempt attempt = executor.lookUp(booking, PlanRun.since(entry.state()), now);
    ActionState next = PlanRun.next(entry.state(), attempt, now);
    if (next.reserves()) {
      return Optional.empty();
    }
    Decision decision =
        decisions.attempted(
            Outcomes.wanted(booking),
            mode(booking),
            Outcomes.verdict(booking),
            booking.effective(),
            attempt);
    return ledger.settle(booking, next, AuditText.outcome("RECONCILED", now, decision))
        ? Optional.of(Outcomes.of(booking, decision, null, now))
        : Optional.empty();
  }

  private Optional<Execution> end(
      Entry entry,
      ActionState.Cancelled end,
      ExecutionStatus status,
      @Nullable Control control,
      Instant now) {
    Booking booking = entry.booking();
    Decision decision =
        decisions.ended(Outcomes.wanted(booking), mode(booking), entry, status, end.why());
    return ledger.settle(booking, end, AuditText.outcome(status.name(), now, decision))
        ? Optional.of(Outcomes.of(booking, decision, control, now))
        : Optional.empty();
  }

  private AutonomyMode mode(Booking booking) {
    return orders.mode(booking.campaign().getRef(), booking.effective().kind());
  }

  private void note(Booking booking, String kind, Control control, String what, Instant now) {
    ledger.note(booking.scopes().account(), record(kind, control, what, now));
  }

  private static AuditRecord record(String kind, Control control, String what, Instant now) {
    return new AuditRecord(
        kind,
        now,
        control.getRequestId().orElse(control.getControlId()),
        "{\"what\":\"%s\",\"control\":%s}".formatted(what, control));
  }
}
