package io.adwright.strategist.plan;

import static io.adwright.strategist.plan.Diagnosed.context;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the plan of every diagnosis, however odd. */
class PlannerPropertiesTest {

  @Property(tries = 300)
  void aPlanHasOneToThreeDifferentProposalsInOrder(@ForAll("diagnoses") Diagnosed diagnosed) {
    // When
    Strategy strategy = diagnosed.planned();

    // Then
    List<Proposal> proposals = strategy.getProposals();
    assertThat(proposals).hasSizeBetween(1, 3);
    assertThat(proposals)
        .extracting(Proposal::getRank)
        .isEqualTo(IntStream.rangeClosed(1, proposals.size()).boxed().toList());
    assertThat(proposals).extracting(Proposal::getProposalId).doesNotHaveDuplicates();
    assertThat(proposals).allMatch(proposal -> !proposal.getRationale().isBlank());
  }

  @Property(tries = 300)
  void everyProposalIsAnActionThatTheWireCanCarry(@ForAll("diagnoses") Diagnosed diagnosed) {
    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(strategy.getProposals())
        .allSatisfy(proposal -> assertThat(Plans.action(strategy, proposal)).isNotNull());
  }

  @Property(tries = 300)
  void aCampaignThatDoesNotRunIsOnlyWatched(@ForAll("diagnoses") Diagnosed diagnosed) {
    // Given
    Diagnosed paused = diagnosed.campaign(c -> c.setStatus(DeliveryStatus.PAUSED));

    // When
    Strategy strategy = paused.planned();

    // Then
    assertThat(Plans.kinds(strategy)).containsOnly(ActionKind.OBSERVE);
    assertThat(strategy.getBrief()).isEmpty();
  }

  @Property(tries = 300)
  void aSharedBudgetIsNeverChanged(@ForAll("diagnoses") Diagnosed diagnosed) {
    // Given
    Diagnosed shared = diagnosed.campaign(c -> c.setBudgetShared(true));

    // When
    Strategy strategy = shared.planned();

    // Then
    assertThat(Plans.kinds(strategy)).doesNotContain(ActionKind.SET_DAILY_BUDGET);
  }

  @Property(tries = 300)
  void noPlanBothRaisesAndReduces(@ForAll("diagnoses") Diagnosed diagnosed) {
    // When
    Strategy strategy = diagnosed.planned();

    // Then
    List<Exposure> exposures =
        strategy.getProposals().stream().map(p -> Plans.action(strategy, p).exposure()).toList();
    assertThat(exposures.contains(Exposure.RAISES) && exposures.contains(Exposure.REDUCES))
        .isFalse();
  }

  @Property(tries = 300)
  void noBudgetMovesFurtherThanItsStep(@ForAll("diagnoses") Diagnosed diagnosed) {
    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(changes(strategy))
        .allSatisfy(
            change -> {
              Money moved = change.to().minus(change.from());
              Money step = change.from().times(20, 100);
              assertThat(Math.abs(moved.micros())).isBetween(1L, step.micros());
            });
  }

  @Property(tries = 300)
  void expectedEffectsAreFiniteAndInOrder(@ForAll("diagnoses") Diagnosed diagnosed) {
    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(strategy.getProposals().stream().flatMap(p -> p.getExpected().stream()))
        .allMatch(PlannerPropertiesTest::isOrderly);
  }

  @Property(tries = 300)
  void thePlanIsTheSameInEveryRun(@ForAll("diagnoses") Diagnosed diagnosed) {
    // Given
    Strategy first = diagnosed.planned();

    // When
    Strategy again =
        new Planner(PlanPolicy.DEFAULTS)
            .plan(diagnosed.recall(context("other", "run-2")), context("another", "run-2"));

    // Then
    assertThat(again.getPlanId()).isEqualTo(first.getPlanId());
    assertThat(again.getProposals()).isEqualTo(first.getProposals());
    assertThat(again.getBrief()).isEqualTo(first.getBrief());
  }

  @Property(tries = 300)
  void learningsTakenBackChangeNothing(@ForAll("diagnoses") Diagnosed diagnosed) {
    // Given
    List<ActionKind> before = Plans.kinds(diagnosed.planned());
    for (ActionKind kind : ActionKind.values()) {
      for (FindingCode code : FindingCode.values()) {
        diagnosed.learning(
            "bad-" + kind + code,
            LearningValidity.RECALLED,
            code,
            kind,
            new Effect("roas", 9.0, 8.0, 10.0));
      }
    }

    // When
    List<ActionKind> after = Plans.kinds(diagnosed.planned());

    // Then
    assertThat(after).isEqualTo(before);
  }

  @Provide
  Arbitrary<Diagnosed> diagnoses() {
    Arbitrary<Diagnosed> campaigns =
        Combinators.combine(
                Arbitraries.of("USD", "JPY", "KWD"),
                Arbitraries.of(DeliveryStatus.class),
                Arbitraries.of(Objective.class),
                Arbitraries.longs().between(0, Long.MAX_VALUE).injectNull(0.2),
                Arbitraries.of(true, false, false),
                Arbitraries.doubles().between(0, 1e6).injectNull(0.3))
            .as(
                (currency, status, objective, budget, shared, conversions) ->
                    new Diagnosed()
                        .campaign(
                            c ->
                                c.setCurrency(currency)
                                    .setStatus(status)
                                    .setObjective(objective)
                                    .setDailyBudgetMicros(budget)
                                    .setBudgetShared(shared))
                        .kpis(k -> k.setConversionCount(conversions)));
    Arbitrary<List<Found>> findings = findings().list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(campaigns, findings, learnings().list().ofMaxSize(4))
        .as(
            (diagnosed, found, learnt) -> {
              found.forEach(f -> diagnosed.finding(f.code, f.severity, f.confidence, f.evidence));
              learnt.forEach(l -> diagnosed.learning(l.id, l.validity, l.code, l.kind, l.effect));
              return diagnosed;
            });
  }

  private record Found(
      FindingCode code, Severity severity, double confidence, List<Evidence> evidence) {}

  private record Learnt(
      String id, LearningValidity validity, FindingCode code, ActionKind kind, Effect effect) {}

  private static Arbitrary<Found> findings() {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 100),
            Arbitraries.of(0.0, 1e-300, 1e18, Double.MAX_VALUE));
    Arbitrary<Evidence> evidence =
        Combinators.combine(
                Arbitraries.of("roas", "cpa", "ctr", "cvr", "conversions", "days_budget_ran_out"),
                values.injectNull(0.2),
                values.injectNull(0.2),
                values.injectNull(0.3))
            .as(
                (metric, observed, expected, bound) ->
                    Diagnosed.about(metric)
                        .setObserved(observed)
                        .setExpected(expected)
                        .setLow(bound)
                        .setHigh(bound)
                        .build());
    return Combinators.combine(
            Arbitraries.of(FindingCode.class),
            Arbitraries.of(Severity.class),
            Arbitraries.doubles().between(0, 1),
            evidence.list().ofMaxSize(2))
        .as(Found::new);
  }

  private static Arbitrary<Learnt> learnings() {
    Arbitrary<Effect> effects =
        Combinators.combine(
                Arbitraries.of("roas", "cpa", "novelty"), Arbitraries.doubles().between(-1, 1))
            .as((metric, mid) -> new Effect(metric, mid, mid - 0.1, mid + 0.1));
    return Combinators.combine(
            Arbitraries.strings().alpha().ofLength(3),
            Arbitraries.of(LearningValidity.class),
            Arbitraries.of(FindingCode.class),
            Arbitraries.of(ActionKind.class),
            effects)
        .as(Learnt::new);
  }

  private static List<SetDailyBudget> changes(Strategy strategy) {
    return strategy.getProposals().stream()
        .map(proposal -> Plans.action(strategy, proposal))
        .flatMap(
            action ->
                action instanceof SetDailyBudget change
                    ? Optional.of(change).stream()
                    : Optional.<SetDailyBudget>empty().stream())
        .toList();
  }

  private static boolean isOrderly(ExpectedEffect effect) {
    return Double.isFinite(effect.getLow())
        && Double.isFinite(effect.getHigh())
        && effect.getLow() <= effect.getMid()
        && effect.getMid() <= effect.getHigh()
        && effect.getHorizonDays() > 0;
  }
}
