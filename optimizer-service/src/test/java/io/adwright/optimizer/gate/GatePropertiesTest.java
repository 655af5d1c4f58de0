package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Exposure;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Tries to find a budget, a currency and a proposal with which the gate lets too much pass. */
class GatePropertiesTest {
  private static final Set<DeliveryStatus> DELIVERING =
      EnumSet.of(DeliveryStatus.ACTIVE, DeliveryStatus.LIMITED_BY_BUDGET, DeliveryStatus.LEARNING);
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  @Property(tries = 5_000)
  void noActionMovesABudgetFurtherThanItsLimitNorToWhatCannotBePaid(
      @ForAll("currencies") String currency,
      @ForAll @LongRange(min = 1) long current,
      @ForAll @LongRange(min = 1) long wanted,
      @ForAll @IntRange(min = 1, max = 20) int percent) {
    // Given
    Money budget = Money.ofMicros(current, currency);
    Situation situation = situation(currency, budget, DeliveryStatus.ACTIVE);

    // When
    Verdict verdict =
        new Gate(Situations.steps(percent)).judge(Plans.setDailyBudget(current, wanted), situation);

    // Then
    effectOf(verdict)
        .ifPresent(
            effect -> {
              long to = effect.to().micros();
              assertThat(effect.from()).isEqualTo(budget);
              assertThat(timesHundred(to - current))
                  .isLessThanOrEqualTo(BigInteger.valueOf(current).multiply(big(percent)));
              assertThat(timesHundred(to - current))
                  .isLessThanOrEqualTo(timesHundred(wanted - current));
              assertThat(Long.signum(to - current)).isEqualTo(Long.signum(wanted - current));
              assertThat(to % budget.minorUnitMicros()).isZero();
            });
  }

  @Property(tries = 2_000)
  void nothingChangesWhereThePlatformIsNotAsThePlanHasIt(
      @ForAll("currencies") String currency,
      @ForAll @LongRange(min = 1) long current,
      @ForAll @LongRange(min = 1) long planned,
      @ForAll @LongRange(min = 1) long wanted) {
    // Given
    Assume.that(current != planned);
    Situation situation =
        situation(currency, Money.ofMicros(current, currency), DeliveryStatus.ACTIVE);

    // When
    Verdict verdict =
        new Gate(GatePolicy.standard()).judge(Plans.setDailyBudget(planned, wanted), situation);

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Block.class);
  }

  @Property(tries = 2_000)
  void whateverIsProposedGetsAVerdictAndNothingIsRaisedThatDoesNotDeliver(
      @ForAll("proposals") ActionSpec proposed,
      @ForAll("states") Answer<CampaignState> state,
      @ForAll("currencies") String currency) {
    // Given
    var campaign = Plans.campaign().setCurrency(currency).build();
    boolean delivers =
        state instanceof Answer.Found<CampaignState>(CampaignState found)
            && DELIVERING.contains(found.status());

    // When
    Verdict verdict =
        new Gate(GatePolicy.standard()).judge(proposed, Situations.of(campaign, state, null));

    // Then
    assertThat(verdict.rules()).isNotEmpty();
    actionOf(verdict)
        .filter(action -> action.exposure() == Exposure.RAISES)
        .ifPresent(_ -> assertThat(delivers).isTrue());
  }

  @Provide
  Arbitrary<String> currencies() {
    return Arbitraries.of("USD", "JPY", "KWD", "EUR", "CLF");
  }

  @Provide
  Arbitrary<ActionSpec> proposals() {
    Arbitrary<Long> usual = Arbitraries.of(50_000_000L, 60_000_000L);
    Arbitrary<Long> odd = Arbitraries.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);
    Arbitrary<Long> micros =
        Arbitraries.oneOf(usual, usual, odd, Arbitraries.longs()).injectNull(0.05);
    return Combinators.combine(Arbitraries.of(ActionKind.class), micros, micros, micros, micros)
        .as(
            (kind, from, to, otherFrom, otherTo) ->
                ActionSpec.newBuilder()
                    .setKind(kind)
                    .setFromMicros(from)
                    .setToMicros(to)
                    .setCounterpart(Plans.campaign().getRef())
                    .setCounterpartFromMicros(otherFrom)
                    .setCounterpartToMicros(otherTo)
                    .build());
  }

  @Provide
  Arbitrary<Answer<CampaignState>> states() {
    Arbitrary<Answer<CampaignState>> found =
        Combinators.combine(
                Arbitraries.of(50_000_000L, 60_000_000L, 1L, Long.MAX_VALUE).injectNull(0.1),
                currencies(),
                Arbitraries.of(DeliveryStatus.class))
            .as(
                (micros, currency, status) ->
                    new Answer.Found<>(
                        new CampaignState(
                            Money.ofMicros(1, currency).currency(),
                            micros == null ? null : Money.ofMicros(micros, currency),
                            status,
                            "r1")));
    return Arbitraries.oneOf(
        found,
        Arbitraries.just(new Answer.Absent<>()),
        Arbitraries.just(new Answer.Unavailable<>("no route")));
  }

  private static Situation situation(String currency, Money budget, DeliveryStatus status) {
    return Situations.of(
        Plans.campaign().setCurrency(currency).build(),
        new Answer.Found<>(new CampaignState(budget.currency(), budget, status, "r1")),
        null);
  }

  private static Optional<SetDailyBudget> effectOf(Verdict verdict) {
    return actionOf(verdict).map(SetDailyBudget.class::cast);
  }

  /** Returns what would be sent. */
  private static Optional<Action> actionOf(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow allow -> Optional.of(allow.action());
      case Verdict.Clamp clamp -> Optional.of(clamp.to());
      case Verdict.Ask _, Verdict.Block _ -> Optional.empty();
    };
  }

  private static BigInteger timesHundred(long change) {
    return BigInteger.valueOf(change).abs().multiply(HUNDRED);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
