package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.FakePlatform;
import io.adwright.optimizer.gate.Optimizer;
import io.adwright.optimizer.gate.Optimizers;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.ledger.InMemoryLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class UntilKnownTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Instant NOW = Plans.CONTEXT.getOccurredAt().plusSeconds(30);
  private static final ActionSpec PAUSE = Plans.action(ActionKind.PAUSE);
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);

  private static final Currency USD = Currency.getInstance("USD");

  private final FakePlatform platform =
      new FakePlatform(
          new CampaignState(USD, new Money(50_000_000, USD), DeliveryStatus.ACTIVE, "r1"));
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Optimizer optimizer = Optimizers.on(platform, ledger);
  private final List<Instant> readings = new ArrayList<>();

  @Test
  void aReductionThatNobodyCouldTellOfWaitsForThePlatform() {
    // Given
    ledger.becomeUnreachable();
    platform.becomeUnreachable();

    // When
    Execution made =
        within(LONG, platform::becomeReachable).execute(Plans.plan(PAUSE), Plans.CONTEXT);

    // Then
    assertThat(made.getDecisions())
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.CONFIRMED);
    assertThat(platform.effects()).hasSize(1);
    assertThat(readings).containsExactly(Plans.CONTEXT.getOccurredAt(), NOW);
  }

  @Test
  void orForTheLedgerThroughWhichItIsSettledLater() {
    // Given
    ledger.becomeUnreachable();
    platform.becomeUnreachable();

    // When
    Execution made =
        within(LONG, ledger::becomeReachable).execute(Plans.plan(PAUSE), Plans.CONTEXT);

    // Then
    Decision decision = made.getDecisions().getFirst();
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.UNKNOWN);
    assertThat(ledger.find(decision.getActionId())).isPresent();
  }

  @Test
  void patienceEnds() {
    // Given
    ledger.becomeUnreachable();
    platform.becomeUnreachable();

    // When
    Execution made =
        within(Duration.ofMillis(20), () -> {}).execute(Plans.plan(PAUSE), Plans.CONTEXT);

    // Then
    assertThat(made.getDecisions())
        .extracting(Decision::getStatus)
        .containsExactly(ExecutionStatus.UNKNOWN);
  }

  @Test
  void aRaiseIsAnsweredAtOnceAsItIsNeverMadeWithoutTheLedger() {
    // Given
    ledger.becomeUnreachable();
    platform.becomeUnreachable();

    // When
    Execution made = within(LONG, () -> {}).execute(Plans.plan(RAISE), Plans.CONTEXT);

    // Then
    assertThat(made.getDecisions())
        .extracting(Decision::getStatus)
        .doesNotContain(ExecutionStatus.UNKNOWN);
    assertThat(readings).hasSize(1);
  }

  private UntilKnown within(Duration patience, Runnable meanwhile) {
    return new UntilKnown(
        (plan, context) -> read(plan, context, meanwhile),
        Clock.fixed(NOW, ZoneOffset.UTC),
        patience,
        Duration.ofMillis(1));
  }

  private Execution read(Strategy plan, EventContext context, Runnable meanwhile) {
    readings.add(context.getOccurredAt());
    Execution made = optimizer.execute(plan, context);
    meanwhile.run();
    return made;
  }
}
