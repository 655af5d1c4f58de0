package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.InMemoryPlatform.Fault;
import io.adwright.optimizer.ledger.InMemoryLedger;
import io.adwright.optimizer.ledger.Ledger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Delivers plans again and again, over a platform that fails in every way it knows. */
class OptimizerPropertiesTest {

  /** One delivery of the plan. */
  record Delivery(boolean reachable, Fault fault) {}

  @Property(tries = 2_000)
  void aPlanHasOneEffectAtMostHoweverOftenItComesAndWhateverFails(
      @ForAll("plans") Strategy plan, @ForAll("histories") List<Delivery> history) {
    // Given
    var platform = InMemoryPlatform.withBudget(Money.ofMicros(50_000_000, "USD"));
    var ledger = new InMemoryLedger();

    // When
    history.forEach(delivery -> deliver(plan, platform, ledger, delivery));

    // Then
    assertThat(platform.effects()).hasSizeLessThanOrEqualTo(1);
    assertThat(platform.state().dailyBudget())
        .isBetween(Money.ofMicros(40_000_000, "USD"), Money.ofMicros(60_000_000, "USD"));
  }

  @Property(tries = 1_000)
  void onceThePlatformWorksTheBestAllowedChangeIsMade(
      @ForAll("allowed") ActionSpec action, @ForAll("histories") List<Delivery> history) {
    // Given
    var platform = InMemoryPlatform.withBudget(Money.ofMicros(50_000_000, "USD"));
    var ledger = new InMemoryLedger();
    Strategy plan = Plans.plan(action);
    history.forEach(delivery -> deliver(plan, platform, ledger, delivery));

    // When
    deliver(plan, platform, ledger, new Delivery(true, Fault.NONE));

    // Then
    assertThat(platform.effects()).extracting(Action::kind).containsExactly(action.getKind());
  }

  private static void deliver(
      Strategy plan, InMemoryPlatform platform, Ledger ledger, Delivery delivery) {
    if (delivery.reachable()) {
      platform.becomeReachable();
      platform.onlyFault(delivery.fault());
    } else {
      platform.becomeUnreachable();
    }
    try {
      Optimizers.on(platform, ledger).execute(plan, Plans.CONTEXT);
    } catch (InMemoryPlatform.Crash _) {
      // The process died; the plan will be delivered again, or not.
    }
  }

  @Provide
  Arbitrary<Strategy> plans() {
    Arbitrary<ActionSpec> any =
        Arbitraries.oneOf(
            allowed(),
            Arbitraries.of(ActionKind.class).map(Plans::action),
            Combinators.combine(
                    Arbitraries.of(1L, 50_000_000L, 60_000_000L),
                    Arbitraries.longs().between(1, 200_000_000))
                .as(Plans::setDailyBudget));
    return any.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(list -> Plans.plan(list.toArray(ActionSpec[]::new)));
  }

  @Provide
  Arbitrary<ActionSpec> allowed() {
    return Arbitraries.of(
        Plans.setDailyBudget(50_000_000, 55_000_000),
        Plans.setDailyBudget(50_000_000, 500_000_000),
        Plans.setDailyBudget(50_000_000, 1_000_000),
        Plans.action(ActionKind.PAUSE));
  }

  @Provide
  Arbitrary<List<Delivery>> histories() {
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
            Arbitraries.of(Fault.class))
        .as(Delivery::new)
        .list()
        .ofMaxSize(6);
  }
}
