package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.gate.InMemoryPlatform.Fault;
import io.adwright.optimizer.ledger.InMemoryLedger;
import io.adwright.optimizer.platform.Platforms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerUnderFaultsTest {
  private static final long FIFTY = 50_000_000;
  private static final long SIXTY = 60_000_000;
  private static final ActionSpec RAISE = Plans.setDailyBudget(FIFTY, SIXTY);
  private static final ActionSpec LOWER = Plans.setDailyBudget(FIFTY, 40_000_000);
  private static final ActionSpec PAUSE = Plans.action(ActionKind.PAUSE);
  private static final Action RAISED = new SetDailyBudget(usd(FIFTY), usd(SIXTY));

  private final InMemoryPlatform platform = InMemoryPlatform.withBudget(usd(FIFTY));
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Optimizer optimizer = Optimizers.on(platform, ledger);

  @Test
  void aCrashAfterTheEffectHasNoSecondEffect() {
    // Given
    platform.fail(Fault.CRASH_AFTER);
    assertThatExceptionOfType(InMemoryPlatform.Crash.class)
        .isThrownBy(() -> optimizer.execute(Plans.plan(RAISE), Plans.CONTEXT));

    // When
    Decision decision = decide(Plans.plan(RAISE));

    // Then
    assertThat(platform.effects()).containsExactly(RAISED);
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.RECONCILED_APPLIED);
  }

  @Test
  void whatACrashKeptFromBeingSentIsSentWhenThePlanIsReadAgain() {
    // Given
    dieBeforeSending();

    // When
    Decision decision = decide(Plans.plan(RAISE));

    // Then
    assertThat(platform.effects()).containsExactly(RAISED);
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(names = {"OBSERVE", "APPROVE"})
  void whatACrashKeptFromBeingSentIsNotSentOnceThatNeedsAPerson(AutonomyMode ordered) {
    // Given
    dieBeforeSending();
    Optimizer restarted =
        Optimizers.with(GatePolicy.standard(), platform, ledger, ordered, Switchboard::empty);

    // When
    Execution execution = restarted.execute(Plans.plan(RAISE), Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).isEmpty();
    assertThat(execution.getDecisions().getFirst().getStatus()).isEqualTo(ExecutionStatus.UNKNOWN);
  }

  @Test
  void whatWasReducedWithoutTheLedgerBeforeACrashIsAdoptedAndNothingElseIsDone() {
    // Given
    Strategy plan = Plans.plan(PAUSE, LOWER);
    reduceWithoutTheLedgerAndDie(plan);

    // When
    List<Decision> decisions = optimizer.execute(plan, Plans.CONTEXT).getDecisions();

    // Then
    assertThat(platform.effects()).containsExactly(new Action.Pause());
    assertThat(decisions)
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.RECONCILED_APPLIED, ExecutionStatus.NOT_EXECUTED);
    assertThat(ledger.find(decisions.getFirst().getActionId()))
        .get()
        .matches(entry -> entry.state().effective());
  }

  @Test
  void whatWasReducedWithoutTheLedgerBeforeACrashIsNoPersonsChange() {
    // Given
    ledger.becomeUnreachable();
    platform.fail(Fault.CRASH_AFTER);
    Strategy plan = Plans.plan(LOWER);
    assertThatExceptionOfType(InMemoryPlatform.Crash.class)
        .isThrownBy(() -> optimizer.execute(plan, Plans.CONTEXT));

    // When
    Execution again = optimizer.execute(plan, Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).hasSize(1);
    assertThat(again.getDecisions().getFirst().getStatus())
        .isEqualTo(ExecutionStatus.RECONCILED_APPLIED);
    assertThat(again.getProvenance().getDegradedBecause()).contains(Optimizer.LEDGER_UNAVAILABLE);
  }

  @Test
  void anUnansweredChangeThatWasMadeIsFoundAgain() {
    // Given
    platform.fail(Fault.SILENT_AFTER);

    // When
    Decision decision = decide(Plans.plan(RAISE));

    // Then
    assertThat(platform.effects()).containsExactly(RAISED);
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.RECONCILED_APPLIED);
    assertThat(decision.getHeadline()).isEqualTo("Increase budget 20%");
  }

  @Test
  void anUnansweredChangeThatCannotBeFoundIsUnknownAndNotSentAgain() {
    // Given
    platform.fail(Fault.SILENT_BEFORE);

    // When
    Execution execution = optimizer.execute(Plans.plan(RAISE, PAUSE), Plans.CONTEXT);

    // Then
    assertThat(platform.effects()).isEmpty();
    Decision first = execution.getDecisions().getFirst();
    assertThat(first.getStatus()).isEqualTo(ExecutionStatus.UNKNOWN);
    assertThat(first.getHeadline()).isEqualTo("Unconfirmed: Increase budget 20%");
    assertThat(first.getReason()).contains("no answer within 2000 ms");
    assertThat(first.getEffective()).contains(RAISE);
    assertThat(execution.getDecisions().getLast().getStatus())
        .isEqualTo(ExecutionStatus.NOT_EXECUTED);
  }

  @Test
  void aChangeThatIsAcknowledgedAndNotMadeIsNotConfirmed() {
    // Given
    platform.fail(Fault.LIE);

    // When
    Decision decision = decide(Plans.plan(RAISE));

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.UNKNOWN);
    assertThat(decision.getReason())
        .isEqualTo(
            "the ad platform took the change but then reports a budget of 50000000 micros and"
                + " status ACTIVE");
  }

  @Test
  void aRefusalIsReportedWithThePlatformsReason() {
    // Given
    platform.fail(Fault.REFUSED);

    // When
    Decision decision = decide(Plans.plan(RAISE));

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.REJECTED);
    assertThat(decision.getHeadline()).isEqualTo("Not executed: Increase budget 20%");
    assertThat(decision.getReason())
        .isEqualTo("the ad platform changed nothing: too large (INVALID_BUDGET)");
  }

  @Test
  void whoIsOvertakenBetweenReadingAndWritingGivesWay() {
    // Given
    platform.fail(Fault.OVERTAKEN);

    // When
    Decision decision = decide(Plans.plan(RAISE));

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.CONFLICT);
    assertThat(decision.getVerdict()).isEqualTo(VerdictKind.ALLOW);
  }

  @Test
  void withAnUnreachablePlatformNothingIsRaisedAndWhatReducesIsNotSaidToBeUndone() {
    // Given
    platform.becomeUnreachable();

    // When
    Execution execution = optimizer.execute(Plans.plan(RAISE, PAUSE), Plans.CONTEXT);

    // Then
    Decision raise = execution.getDecisions().getFirst();
    Decision pause = execution.getDecisions().getLast();
    assertThat(raise.getVerdict()).isEqualTo(VerdictKind.BLOCK);
    assertThat(raise.getStatus()).isEqualTo(ExecutionStatus.NOT_EXECUTED);
    assertThat(pause.getVerdict()).isEqualTo(VerdictKind.ALLOW);
    assertThat(pause.getStatus()).isEqualTo(ExecutionStatus.UNKNOWN);
    assertThat(pause.getHeadline()).isEqualTo("Unconfirmed: Pause campaign");
    assertThat(pause.getReason()).contains("nothing was sent now").contains("no route");
    assertThat(platform.effects()).isEmpty();
  }

  @Test
  void whatWasReducedWithoutTheLedgerBeforeACrashIsFoundAsSoonAsThePlatformAnswers() {
    // Given
    Strategy plan = Plans.plan(PAUSE, LOWER);
    reduceWithoutTheLedgerAndDie(plan);
    platform.becomeUnreachable();
    List<Decision> meanwhile = optimizer.execute(plan, Plans.CONTEXT).getDecisions();
    platform.becomeReachable();

    // When
    List<Execution> settled = desk().reconcile(Plans.AS_OF.plusSeconds(30));

    // Then
    assertThat(meanwhile)
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.UNKNOWN, ExecutionStatus.UNKNOWN);
    assertThat(settled)
        .extracting(it -> it.getDecisions().getFirst().getHeadline())
        .containsExactly("Pause campaign");
    assertThat(platform.effects()).containsExactly(new Action.Pause());
  }

  @Test
  void whatWasNeverReducedIsSettledAsNotMadeAndMayStillBeDone() {
    // Given
    Strategy plan = Plans.plan(PAUSE);
    platform.becomeUnreachable();
    optimizer.execute(plan, Plans.CONTEXT);
    platform.becomeReachable();
    List<Execution> settled = desk().reconcile(Plans.AS_OF.plusSeconds(300));

    // When
    Decision again = decide(plan);

    // Then
    assertThat(settled)
        .extracting(it -> it.getDecisions().getFirst().getStatus())
        .containsExactly(ExecutionStatus.RECONCILED_NOT_APPLIED);
    assertThat(again.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    assertThat(platform.effects()).containsExactly(new Action.Pause());
  }

  @Test
  void ofSeveralReductionsThatMayHaveBeenMadeNoneIsSentAgain() {
    // Given
    Strategy plan = Plans.plan(PAUSE, LOWER);
    platform.becomeUnreachable();
    optimizer.execute(plan, Plans.CONTEXT);
    platform.becomeReachable();

    // When
    List<Decision> decisions = optimizer.execute(plan, Plans.CONTEXT).getDecisions();

    // Then
    assertThat(decisions)
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.UNKNOWN, ExecutionStatus.UNKNOWN);
    assertThat(platform.effects()).isEmpty();
  }

  @Test
  void aKillSwitchDoesNotHideWhatMayHaveBeenDoneBeforeIt() {
    // Given
    Strategy plan = Plans.plan(PAUSE);
    reduceWithoutTheLedgerAndDie(plan);
    platform.becomeUnreachable();
    Optimizer stopped =
        Optimizers.with(
            GatePolicy.standard(), platform, ledger, AutonomyMode.AUTONOMOUS, Switchboard::unread);
    Decision blocked = stopped.execute(plan, Plans.CONTEXT).getDecisions().getFirst();
    platform.becomeReachable();

    // When
    List<Execution> settled = desk().reconcile(Plans.AS_OF.plusSeconds(30));

    // Then
    assertThat(blocked.getStatus()).isEqualTo(ExecutionStatus.KILLED);
    assertThat(blocked.getReason()).contains("is unknown: no route");
    assertThat(settled)
        .extracting(it -> it.getDecisions().getFirst().getStatus())
        .containsExactly(ExecutionStatus.RECONCILED_APPLIED);
  }

  @Test
  void whereNothingIsEverSentItIsSaidThatNothingWas() {
    // Given
    var nowhere = new Platforms(List.of(), Optional.empty(), Clock.systemUTC());
    Optimizer withoutPlatform = Optimizers.on(nowhere, ledger);

    // When
    Execution execution = withoutPlatform.execute(Plans.plan(PAUSE), Plans.CONTEXT);

    // Then
    Decision pause = execution.getDecisions().getFirst();
    assertThat(pause.getStatus()).isEqualTo(ExecutionStatus.REJECTED);
    assertThat(pause.getReason()).contains("so nothing was sent: no platform is configured");
  }

  private void dieBeforeSending() {
    platform.fail(Fault.CRASH_BEFORE);
    assertThatExceptionOfType(InMemoryPlatform.Crash.class)
        .isThrownBy(() -> optimizer.execute(Plans.plan(RAISE), Plans.CONTEXT));
  }

  private void reduceWithoutTheLedgerAndDie(Strategy plan) {
    ledger.becomeUnreachable();
    platform.fail(Fault.CRASH_AFTER);
    assertThatExceptionOfType(InMemoryPlatform.Crash.class)
        .isThrownBy(() -> optimizer.execute(plan, Plans.CONTEXT));
    ledger.becomeReachable();
  }

  private Desk desk() {
    return new Desk(
        () -> new Gate(GatePolicy.standard()),
        new Orders(Switchboard::empty, campaign -> AutonomyMode.AUTONOMOUS),
        platform,
        ledger,
        new DecisionText(),
        false);
  }

  private Decision decide(Strategy plan) {
    List<Decision> decisions = optimizer.execute(plan, Plans.CONTEXT).getDecisions();
    assertThat(decisions).hasSize(1);
    return decisions.getFirst();
  }

  private static Money usd(long micros) {
    return Money.ofMicros(micros, "USD");
  }
}
