package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ApprovalRequest;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.InMemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people say about single actions, and what was left open. */
class DeskTest {
  private static final Money FIFTY = Money.ofMicros(50_000_000, "USD");
  private static final Instant NOW = Plans.AS_OF.plusSeconds(60);

  private final InMemoryPlatform platform = InMemoryPlatform.withBudget(FIFTY);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private Switchboard switches = Switchboard.empty();
  private AutonomyMode mode = AutonomyMode.APPROVE;

  @Test
  void anApprovedRaiseIsMade() {
    // Given
    ApprovalRequest request = ask();

    // When
    Optional<Execution> outcome = desk(false).act(approve(request, "ann"), NOW);

    // Then
    assertThat(platform.effects()).hasSize(1);
    Decision decision = outcome.orElseThrow().getDecisions().getFirst();
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    assertThat(decision.getHeadline()).isEqualTo("Increase budget 20%");
  }

  @Test
  void inObserveModeAnApprovedRaiseIsNotMadeAndStaysAsked() {
    // Given
    ApprovalRequest request = ask();
    mode = AutonomyMode.OBSERVE;

    // When
    Optional<Execution> outcome = desk(false).act(approve(request, "ann"), NOW);

    // Then
    assertThat(platform.effects()).isEmpty();
    assertThat(outcome.orElseThrow().getDecisions().getFirst().getStatus())
        .isEqualTo(ExecutionStatus.OBSERVED);
    mode = AutonomyMode.APPROVE;
    desk(false).act(approve(request, "bob"), NOW);
    assertThat(platform.effects()).hasSize(1);
  }

  @Test
  void anApprovalThatComesTwiceHasOneEffect() {
    // Given
    Control approval = approve(ask(), "ann");
    desk(false).act(approval, NOW);

    // When
    Optional<Execution> again = desk(false).act(approval, NOW.plusSeconds(1));

    // Then
    assertThat(again).isEmpty();
    assertThat(platform.effects()).hasSize(1);
  }

  @Test
  void anApprovalOfAnotherDigestIsRefusedAndAudited() {
    // Given
    ApprovalRequest request = ask();
    Control other = Control.newBuilder(approve(request, "ann")).setDigest("another").build();

    // When
    Optional<Execution> outcome = desk(false).act(other, NOW);

    // Then
    assertThat(outcome).isEmpty();
    assertThat(platform.effects()).isEmpty();
    assertThat(ledger.audit().getLast().kind()).isEqualTo("APPROVAL_REFUSED");
  }

  @Test
  void anApprovalThatComesTooLateIsRefusedAndNoAnswerIsANo() {
    // Given
    ApprovalRequest request = ask();
    Instant late = NOW.plus(Duration.ofDays(2));
    desk(false).act(approve(request, "ann"), late);

    // When
    var ended = desk(false).expire(late);

    // Then
    assertThat(platform.effects()).isEmpty();
    assertThat(ended).hasSize(1);
    assertThat(ended.getFirst().getDecisions().getFirst().getStatus())
        .isEqualTo(ExecutionStatus.EXPIRED);
    assertThat(used()).isZero();
  }

  @Test
  void aClockThatGoesBackwardsReopensNoQuestion() {
    // Given
    ApprovalRequest request = ask();
    desk(false).expire(NOW.plus(Duration.ofDays(2)));

    // When
    Optional<Execution> outcome = desk(false).act(approve(request, "ann"), NOW);

    // Then
    assertThat(outcome).isEmpty();
    assertThat(platform.effects()).isEmpty();
    assertThat(used()).isZero();
  }

  @Test
  void fourEyesTakeTwoPersons() {
    // Given
    ApprovalRequest request = ask();
    desk(true).act(approve(request, "ann"), NOW);
    desk(true).act(approve(request, "ann"), NOW);
    assertThat(platform.effects()).isEmpty();
    assertThat(ledger.audit().getLast().kind()).isEqualTo("APPROVAL_REFUSED");

    // When
    desk(true).act(approve(request, "bob"), NOW);

    // Then
    assertThat(platform.effects()).hasSize(1);
  }

  @Test
  void whatChangedAfterApprovalIsNotMade() {
    // Given
    ApprovalRequest request = ask();
    platform.edit(new CampaignState(FIFTY.currency(), FIFTY, DeliveryStatus.ACTIVE, "r7"));

    // When
    Optional<Execution> outcome = desk(false).act(approve(request, "ann"), NOW);

    // Then
    assertThat(platform.effects()).isEmpty();
    assertThat(outcome.orElseThrow().getDecisions().getFirst().getReason())
        .contains("needs a new approval");
    assertThat(used()).isZero();
  }

  @Test
  void aRefusalEndsTheMatter() {
    // Given
    ApprovalRequest request = ask();
    Control no = Control.newBuilder(approve(request, "ann")).setKind(ControlKind.REJECT).build();

    // When
    desk(false).act(no, NOW);

    // Then
    assertThat(desk(false).act(approve(request, "bob"), NOW)).isEmpty();
    assertThat(platform.effects()).isEmpty();
    assertThat(used()).isZero();
  }

  @Test
  void aRollbackRestoresWhatWasInForceAndSaysWhatItCannotUndo() {
    // Given
    Decision raised = autonomous().execute(raise(), Plans.CONTEXT).getDecisions().getFirst();

    // When
    Decision undone =
        desk(false)
            .act(control(ControlKind.ROLLBACK).setActionId(raised.getActionId()).build(), NOW)
            .orElseThrow()
            .getDecisions()
            .getFirst();

    // Then
    assertThat(platform.state().dailyBudget()).isEqualTo(FIFTY);
    assertThat(undone.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    assertThat(undone.getReason()).contains("cannot be undone");
  }

  @Test
  void whatWasLeftOpenIsSettledByAskingThePlatform() {
    // Given
    platform.fail(InMemoryPlatform.Fault.CRASH_AFTER);
    try {
      autonomous().execute(raise(), Plans.CONTEXT);
    } catch (InMemoryPlatform.Crash _) {
      // The process died after the effect.
    }

    // When
    var settled = desk(false).reconcile(NOW);

    // Then
    assertThat(settled).hasSize(1);
    assertThat(platform.effects()).hasSize(1);
    assertThat(ledger.entries().getFirst().state()).isInstanceOf(ActionState.Reconciled.class);
  }

  @Test
  void aPlatformThatIsSilentIsAskedOnceAboutAnAccount() {
    // Given
    platform.becomeUnreachable();
    for (String planId : List.of("plan-1", "plan-2", "plan-3")) {
      Strategy pause =
          Strategy.newBuilder(Plans.plan(Plans.action(ActionKind.PAUSE))).setPlanId(planId).build();
      autonomous().execute(pause, Plans.CONTEXT);
    }
    int before = platform.reads();

    // When
    var settled = desk(false).reconcile(NOW);

    // Then
    assertThat(settled).isEmpty();
    assertThat(platform.reads() - before).isOne();
  }

  @Test
  void whatThePlatformNeverShowsIsGivenBackOnlyWhenItCannotArriveAnyMore() {
    // Given
    platform.fail(InMemoryPlatform.Fault.SILENT_BEFORE);
    autonomous().execute(raise(), Plans.CONTEXT);
    assertThat(desk(false).reconcile(NOW)).isEmpty();
    assertThat(used()).isPositive();

    // When
    desk(false).reconcile(NOW.plus(Duration.ofMinutes(5)));

    // Then
    assertThat(used()).isZero();
    assertThat(platform.effects()).isEmpty();
  }

  @Test
  void everyOrderIsAuditedOnceHoweverOftenItIsRead() {
    // Given
    Control order =
        control(ControlKind.KILL_SWITCH).setControlId("control-7").setEngaged(true).build();
    desk(false).act(order, NOW);

    // When
    desk(false).act(order, NOW.plusSeconds(1));

    // Then
    assertThat(ledger.audit()).extracting(AuditRecord::kind).containsExactly("ORDER");
    assertThat(ledger.audit().getFirst().body()).contains("control-7").contains("because");
  }

  private ApprovalRequest ask() {
    return Optimizers.with(
            GatePolicy.standard(), platform, ledger, AutonomyMode.APPROVE, () -> switches)
        .execute(raise(), Plans.CONTEXT)
        .getDecisions()
        .getFirst()
        .getApproval()
        .orElseThrow();
  }

  private long used() {
    return ledger.entries().getFirst().booking().claims().stream()
        .mapToLong(claim -> ledger.used(claim.scope()))
        .sum();
  }

  private Optimizer autonomous() {
    return Optimizers.with(
        GatePolicy.standard(), platform, ledger, AutonomyMode.AUTONOMOUS, () -> switches);
  }

  private Desk desk(boolean fourEyes) {
    return new Desk(
        () -> new Gate(GatePolicy.standard()),
        new Orders(() -> switches, campaign -> mode),
        platform,
        ledger,
        new DecisionText(),
        fourEyes);
  }

  private static Strategy raise() {
    return Plans.plan(Plans.setDailyBudget(50_000_000, 60_000_000));
  }

  private static Control approve(ApprovalRequest request, String operator) {
    return control(ControlKind.APPROVE)
        .setRequestId(request.getRequestId())
        .setDigest(request.getDigest())
        .setOperator(operator)
        .build();
  }

  private static Control.Builder control(ControlKind kind) {
    return Control.newBuilder()
        .setContext(Plans.CONTEXT)
        .setControlId("control-1")
        .setKind(kind)
        .setScope(ControlScope.newBuilder().setTenantId("acme").build())
        .setOperator("ann")
        .setReason("because");
  }
}
