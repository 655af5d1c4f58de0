package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.ledger.InMemoryLedger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the account's past and the people's orders allow. */
class AccountRulesTest {
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);
  private static final ActionSpec RAISE_AGAIN = Plans.setDailyBudget(60_000_000, 66_000_000);
  private static final ActionSpec LOWER = Plans.setDailyBudget(60_000_000, 54_000_000);

  private final InMemoryPlatform platform =
      InMemoryPlatform.withBudget(Money.ofMicros(50_000_000, "USD"));
  private final InMemoryLedger ledger = new InMemoryLedger();

  @Test
  void aCampaignThatWasChangedIsNotRaisedAgainInsideItsWindow() {
    // Given
    decide("plan-1", RAISE, Plans.AS_OF);

    // When
    Decision again = decide("plan-2", RAISE_AGAIN, Plans.AS_OF.plus(Duration.ofDays(6)));

    // Then
    assertThat(again.getHeadline()).isEqualTo("Blocked: Increase budget 10%");
    assertThat(again.getReason()).contains("is not raised for 168 h");
  }

  @Test
  void aCampaignThatWasChangedMayBeReducedAtOnce() {
    // Given
    decide("plan-1", RAISE, Plans.AS_OF);

    // When
    Decision lowered = decide("plan-2", LOWER, Plans.AS_OF.plusSeconds(1));

    // Then
    assertThat(lowered.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
  }

  @Test
  void aClockThatGoesBackwardsOpensNoWindow() {
    // Given
    decide("plan-1", RAISE, Plans.AS_OF);

    // When
    Decision earlier = decide("plan-2", RAISE_AGAIN, Plans.AS_OF.minus(Duration.ofHours(1)));

    // Then
    assertThat(earlier.getStatus()).isEqualTo(ExecutionStatus.NOT_EXECUTED);
  }

  @Test
  void afterAConflictTheCampaignIsLeftToThePerson() {
    // Given
    decide("plan-1", Plans.setDailyBudget(45_000_000, 50_000_000), Plans.AS_OF);

    // When
    Decision next = decide("plan-2", RAISE, Plans.AS_OF.plus(Duration.ofHours(23)));

    // Then
    assertThat(next.getReason()).contains("changed by somebody else");
    assertThat(platform.effects()).isEmpty();
  }

  @Test
  void inModeObserveNothingIsTouched() {
    // When
    Decision decision = decide(AutonomyMode.OBSERVE, "plan-1", RAISE, Plans.AS_OF);

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.OBSERVED);
    assertThat(decision.getHeadline()).isEqualTo("Observed: Increase budget 20%");
    assertThat(platform.effects()).isEmpty();
    assertThat(ledger.entries()).isEmpty();
  }

  @Test
  void inModeApproveARaiseWaitsAndAReductionDoesNot() {
    // Given
    Decision raise = decide(AutonomyMode.APPROVE, "plan-1", RAISE, Plans.AS_OF);

    // When
    Decision pause =
        decide(AutonomyMode.APPROVE, "plan-2", Plans.action(ActionKind.PAUSE), Plans.AS_OF);

    // Then
    assertThat(raise.getStatus()).isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
    assertThat(raise.getHeadline()).isEqualTo("Needs approval: Increase budget 20%");
    assertThat(pause.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
  }

  @Test
  void withoutTheLedgerNothingIsRaisedAndReducingGoesOnAndSaysSo() {
    // Given
    ledger.becomeUnreachable();

    // When
    Decision raise = decide("plan-1", RAISE, Plans.AS_OF);
    Execution pause =
        optimizer(AutonomyMode.AUTONOMOUS)
            .execute(Plans.plan(Plans.action(ActionKind.PAUSE)), Plans.CONTEXT);

    // Then
    assertThat(raise.getReason()).contains("the ledger cannot be reached");
    assertThat(pause.getDecisions().getFirst().getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    assertThat(pause.getProvenance().getDegradedBecause()).contains("LEDGER_UNAVAILABLE");
  }

  @Test
  void anUnreadSwitchboardStopsEverything() {
    // When
    Decision pause =
        Optimizers.with(
                GatePolicy.standard(),
                platform,
                ledger,
                AutonomyMode.AUTONOMOUS,
                Switchboard::unread)
            .execute(Plans.plan(Plans.action(ActionKind.PAUSE)), Plans.CONTEXT)
            .getDecisions()
            .getFirst();

    // Then
    assertThat(pause.getStatus()).isEqualTo(ExecutionStatus.KILLED);
    assertThat(platform.effects()).isEmpty();
  }

  private Decision decide(String planId, ActionSpec action, Instant now) {
    return decide(AutonomyMode.AUTONOMOUS, planId, action, now);
  }

  private Decision decide(AutonomyMode mode, String planId, ActionSpec action, Instant now) {
    var context =
        io.adwright.contracts.event.EventContext.newBuilder(Plans.CONTEXT)
            .setOccurredAt(now)
            .build();
    Strategy made = Plans.plan(action);
    Strategy plan =
        Strategy.newBuilder(made)
            .setPlanId(planId)
            .setContext(context)
            .setDiagnosis(Diagnosis.newBuilder(made.getDiagnosis()).setAsOf(now).build())
            .build();
    return optimizer(mode).execute(plan, context).getDecisions().getFirst();
  }

  private Optimizer optimizer(AutonomyMode mode) {
    return Optimizers.with(GatePolicy.standard(), platform, ledger, mode, Switchboard::empty);
  }
}
