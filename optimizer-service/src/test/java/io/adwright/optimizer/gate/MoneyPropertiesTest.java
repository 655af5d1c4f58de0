package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.gate.InMemoryPlatform.Fault;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.CurrencyAmounts;
import io.adwright.optimizer.ledger.InMemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Delivers plans of several campaigns of one account in every order, again and again, over
 * platforms and a ledger that fail in every way they know, with crashes at every step.
 */
class MoneyPropertiesTest {
  private static final int CAMPAIGNS = 5;
  private static final long CAP = 25_000_000;
  private static final Money FIFTY = Money.ofMicros(50_000_000, "USD");

  /** One thing that happens. */
  record Step(int campaign, long to, Fault fault, boolean ledgerIsThere, boolean reconciles) {}

  @Property(tries = 1_500)
  void noCapIsPassedNothingIsDoneTwiceAndTheBooksAgreeWithThePlatform(
      @ForAll("histories") List<Step> history) {
    // Given
    var world = new World();

    // When
    history.forEach(world::happen);
    world.recover();

    // Then
    assertThat(world.raised()).isLessThanOrEqualTo(CAP);
    assertThat(world.ledger.committed(world.accountDay())).isEqualTo(world.raised());
    assertThat(world.ledger.used(world.accountDay())).isEqualTo(world.raised());
    assertThat(world.plansWithEffect).doesNotHaveDuplicates();
  }

  /** Five campaigns, each on a platform that fails by itself, and their ledger. */
  private static final class World {
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<InMemoryPlatform> platforms = new ArrayList<>();

    /** The plan of each effect; plans from the same value to the same value are one plan. */
    private final List<String> plansWithEffect = new ArrayList<>();

    World() {
      IntStream.range(0, CAMPAIGNS).forEach(i -> platforms.add(InMemoryPlatform.withBudget(FIFTY)));
    }

    void happen(Step step) {
      InMemoryPlatform platform = platforms.get(step.campaign());
      platform.onlyFault(step.fault());
      if (step.ledgerIsThere()) {
        ledger.becomeReachable();
      } else {
        ledger.becomeUnreachable();
      }
      try {
        if (step.reconciles()) {
          desk(platform).reconcile(Plans.AS_OF.plusSeconds(30));
        } else {
          execute(plan(step), platform);
        }
      } catch (InMemoryPlatform.Crash | io.adwright.optimizer.ledger.LedgerUnavailableException _) {
        // The process died or gave up; it will be started again.
      }
    }

    private void execute(Strategy plan, InMemoryPlatform platform) {
      int before = platform.effects().size();
      try {
        Optimizers.with(policy(), platform, ledger, AutonomyMode.AUTONOMOUS, Switchboard::empty)
            .execute(plan, Plans.CONTEXT);
      } finally {
        platform.effects().stream()
            .skip(before)
            .forEach(_ -> plansWithEffect.add(plan.getPlanId()));
      }
    }

    /** Everything works again, and enough time has passed. */
    void recover() {
      ledger.becomeReachable();
      Instant later = Plans.AS_OF.plus(Duration.ofHours(1));
      for (var entry : ledger.unsettled(later, Integer.MAX_VALUE)) {
        int campaign = Integer.parseInt(entry.booking().campaign().getRef().getCampaignId());
        platforms.get(campaign).onlyFault(Fault.NONE);
        desk(platforms.get(campaign)).reconcileOne(entry, later);
      }
    }

    long raised() {
      return platforms.stream()
          .flatMap(it -> it.effects().stream())
          .mapToLong(
              it ->
                  it instanceof Action.SetDailyBudget(Money from, Money to)
                      ? Math.max(0, to.micros() - from.micros())
                      : 0)
          .sum();
    }

    String accountDay() {
      return io.adwright.optimizer.ledger.Scopes.of(Plans.campaign().build(), Plans.AS_OF)
          .accountDay();
    }

    private Desk desk(AdPlatform platform) {
      return new Desk(
          () -> new Gate(policy()),
          new Orders(Switchboard::empty, campaign -> AutonomyMode.AUTONOMOUS),
          platform,
          ledger,
          new DecisionText(),
          false);
    }

    private static GatePolicy policy() {
      SpendLimits standard = SpendLimits.standard();
      return GatePolicy.standard()
          .with(
              new SpendLimits(
                  new Caps(
                      100,
                      new CurrencyAmounts(Map.of(), CAP / 10_000),
                      new CurrencyAmounts(Map.of(), Long.MAX_VALUE)),
                  new CurrencyAmounts(Map.of(), Long.MAX_VALUE),
                  CoolDown.NONE,
                  Duration.ZERO,
                  standard.planExpiry(),
                  standard.approvalExpiry()));
    }

    private Strategy plan(Step step) {
      var campaign = Plans.campaign();
      campaign.setRef(
          CampaignRef.newBuilder(campaign.getRef())
              .setCampaignId(String.valueOf(step.campaign()))
              .build());
      long from = platforms.get(step.campaign()).state().dailyBudget().micros();
      return Strategy.newBuilder(
              Plans.plan(
                  campaign.build(),
                  step.to() == from
                      ? Plans.action(io.adwright.contracts.event.ActionKind.OBSERVE)
                      : Plans.setDailyBudget(from, step.to())))
          .setPlanId("plan-" + step.campaign() + "-" + from + "-" + step.to())
          .build();
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, CAMPAIGNS - 1),
            Arbitraries.of(40_000_000L, 50_000_000L, 55_000_000L, 60_000_000L, 72_000_000L),
            Arbitraries.of(
                Fault.NONE,
                Fault.NONE,
                Fault.SILENT_BEFORE,
                Fault.SILENT_AFTER,
                Fault.CRASH_AFTER,
                Fault.CRASH_BEFORE,
                Fault.REFUSED,
                Fault.OVERTAKEN),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(false, false, true))
        .as(Step::new)
        .list()
        .ofMaxSize(14);
  }
}
