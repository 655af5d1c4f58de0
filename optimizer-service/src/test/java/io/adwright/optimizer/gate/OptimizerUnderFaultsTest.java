package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.optimizer.gate.InMemoryPlatform.Fault;
import io.adwright.optimizer.ledger.InMemoryLedger;
import java.util.List;
import org.junit.jupiter.api.Test;

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
  void whatWasReducedWithoutTheLedgerBeforeACrashIsAdoptedAndNothingElseIsDone() {
    // Given
    ledger.becomeUnreachable();
    platform.fail(Fault.CRASH_AFTER);
    Strategy plan = Plans.plan(PAUSE, LOWER);
    assertThatExceptionOfType(InMemoryPlatform.Crash.class)
        .isThrownBy(() -> optimizer.execute(plan, Plans.CONTEXT));
    ledger.becomeReachable();

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
  void withAnUnreachablePlatformNothingIsRaisedAndReducingIsReportedAsNotDone() {
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
    assertThat(pause.getStatus()).isEqualTo(ExecutionStatus.REJECTED);
    assertThat(pause.getHeadline()).isEqualTo("Not executed: Pause campaign");
    assertThat(pause.getReason()).contains("nothing was sent: no route");
    assertThat(platform.effects()).isEmpty();
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
