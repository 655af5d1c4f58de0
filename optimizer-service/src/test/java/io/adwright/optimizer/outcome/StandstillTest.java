package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.outcome.Judgement.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** In these worlds a campaign spends 400 EUR a day and returns about ten times as much. */
class StandstillTest {
  private static final LocalDate WEEK_LATER = World.ACTION.plusDays(7);
  private static final Targets HIGH = Targets.newBuilder().setRoas(30.0).build();
  private static final Targets LOW = Targets.newBuilder().setRoas(2.0).build();
  private static final Targets NONE = Targets.newBuilder().build();

  private final World world = new World(7, 4, 1, 60);
  private final Standstills pauses = Standstills.pauses(world);
  private final Standstills resumptions = Standstills.resumptions(world);

  @Test
  void pausingWhatEarnsLessThanItsTargetIsAnImprovement() {
    // Given
    Standstills paused = pauses.with(HIGH);

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
    assertThat(judgement.standard()).isEqualTo(Standard.SAVED);
    assertThat(judgement.main().orElseThrow().low()).isPositive();
    assertThat(judgement.main().orElseThrow().siblings()).isEqualTo(4);
    assertThat(judgement.conclusive()).isTrue();
  }

  @Test
  void aPauseSaysWhatItSavedAndWhatItGaveUp() {
    // Given
    Standstills paused = pauses.with(HIGH);

    // When
    Stake stake = Objects.requireNonNull(paused.at(WEEK_LATER).stake());

    // Then
    assertThat(stake.money().mid()).isEqualByComparingTo("2800000000");
    assertThat(stake.metric()).isEqualTo(Metric.CONVERSION_VALUE);
    assertThat(stake.yield().low()).isLessThan(stake.yield().mid());
    assertThat(stake.yield().high()).isGreaterThan(stake.yield().mid());
  }

  @Test
  void pausingWhatEarnsMoreThanItsTargetIsWorse() {
    // Given
    Standstills paused = pauses.with(LOW);

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.WORSENED);
  }

  @Test
  void pausingWhatEarnsItsTargetHasNoEffect() {
    // Given
    double earned = pauses.with(HIGH).at(WEEK_LATER).before().getRoas().orElseThrow();
    Standstills paused = pauses.with(Targets.newBuilder().setRoas(earned).build());

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.NO_EFFECT);
  }

  @Test
  void aDearConversionIsNotMissedEither() {
    // Given
    Standstills paused =
        pauses
            .with(Targets.newBuilder().setCpaMicros(1_000_000L).build())
            .where(it -> it.setConversionValueMicros(null));

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.metric()).isEqualTo(Metric.CPA);
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
  }

  @Test
  void withoutATargetNothingSaysWhatTheMoneyIsWorth() {
    // Given
    Standstills paused = pauses.with(NONE);

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
    assertThat(judgement.reasons().getFirst()).contains("without a target");
    assertThat(judgement.stake()).isNotNull();
    assertThat(judgement.conclusive()).isTrue();
  }

  @Test
  void withoutATargetALossIsStillALoss() {
    // Given
    Standstills paused =
        pauses.with(NONE).where(it -> it.setSpendMicros(it.getSpendMicros() * 100));

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
  }

  @Test
  void nothingIsSaidBeforeTheWindowIsOver() {
    // Given
    Standstills paused = pauses.with(HIGH);

    // When
    var judgement = paused.maybeAt(WEEK_LATER.minusDays(1));

    // Then
    assertThat(judgement).isEmpty();
  }

  @Test
  void fewConversionsSayNothing() {
    // Given
    Standstills paused = Standstills.pauses(new World(5, 0, 1, 1)).with(HIGH);

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
    assertThat(judgement.conclusive()).isFalse();
  }

  @Test
  void whatWasResumedMeanwhileDidNotRest() {
    // Given
    Standstills paused = pauses.with(HIGH).runningAgainFrom(World.ACTION.plusDays(3));

    // When
    Judgement judgement = paused.at(World.ACTION.plusDays(14));

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
    assertThat(judgement.reasons().getFirst())
        .isEqualTo("money was spent on " + World.ACTION.plusDays(3));
  }

  @Test
  void ourOwnResumptionConfounds() {
    // Given
    Standstills paused =
        pauses.with(HIGH).besides(Standstills.action(ActionKind.RESUME, World.ACTION.plusDays(2)));

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
    assertThat(judgement.reasons().getFirst()).contains("Resume campaign");
  }

  @Test
  void whatIsLeftOutOfReportsWhileItRestsIsJudgedAllTheSame() {
    // Given
    Standstills paused = pauses.with(HIGH).unreportedAfter(World.ACTION);

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
  }

  @Test
  void aResumptionThatEarnsMoreThanItsTargetIsAnImprovement() {
    // Given
    Standstills resumed = resumptions.with(LOW);

    // When
    Judgement judgement = resumed.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
    assertThat(judgement.standard()).isEqualTo(Standard.SPENT);
    assertThat(judgement.metric()).isEqualTo(Metric.ROAS);
  }

  @Test
  void aResumptionThatEarnsLessThanItsTargetIsWorse() {
    // Given
    Standstills resumed = resumptions.with(HIGH);

    // When
    Judgement judgement = resumed.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.WORSENED);
  }

  @Test
  void aResumptionWithoutATargetIsNotCalledGood() {
    // Given
    Standstills resumed = resumptions.with(NONE);

    // When
    Judgement judgement = resumed.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
    assertThat(judgement.conclusive()).isTrue();
  }

  @Test
  void aResumptionThatDidNotBringTheCampaignBackIsNotJudged() {
    // Given
    Standstills resumed = resumptions.with(LOW).where(Standstills::nothing);

    // When
    Judgement judgement = resumed.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
  }

  @Test
  void anotherPauseAfterAResumptionConfounds() {
    // Given
    Standstills resumed =
        resumptions
            .with(LOW)
            .besides(Standstills.action(ActionKind.PAUSE, World.ACTION.plusDays(4)));

    // When
    Judgement judgement = resumed.at(WEEK_LATER);

    // Then
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
  }

  @Test
  void theIntervalHoldsWhatTheCampaignWouldHaveEarned() {
    // Given
    int worlds = 300;

    // When
    int held = 0;
    for (int seed = 0; seed < worlds; seed++) {
      var truth = new World(seed, 4, 1, 20);
      Measured measured = Standstills.pauses(truth).with(HIGH).at(WEEK_LATER).main().orElseThrow();
      double relative = 30 / Standstills.roas(truth, World.ACTION, WEEK_LATER) - 1;
      held += measured.low() <= relative && relative <= measured.high() ? 1 : 0;
    }

    // Then
    assertThat((double) held / worlds).isBetween(0.84, 0.98);
  }

  @Test
  void aCampaignsStatusAfterItsPauseIsLookedAtAsWell() {
    // Given
    CampaignMetrics active = world.snapshot(0, World.ACTION.plusDays(3), Standstills::nothing);
    Standstills paused = pauses.with(HIGH).alsoSeen(active);

    // When
    Judgement judgement = paused.at(WEEK_LATER);

    // Then
    assertThat(active.getCampaign())
        .extracting(CampaignProfile::getStatus, it -> CampaignKeys.of(it.getRef()))
        .isEqualTo(List.of(DeliveryStatus.ACTIVE, CampaignKeys.of(World.ref(0))));
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
  }
}
