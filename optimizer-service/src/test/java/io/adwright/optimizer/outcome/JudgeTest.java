package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final LocalDate WEEK_LATER = World.ACTION.plusDays(7);

  private final World better = new World(7, 4, 2, 60);

  @Test
  void moreValueForTheMoneyIsAnImprovement() {
    Judgement judgement = judged(World.raise(), snapshots(better, WEEK_LATER)).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
    assertThat(judgement.main().orElseThrow().metric()).isEqualTo(Metric.ROAS);
    assertThat(judgement.main().orElseThrow().low()).isPositive();
    assertThat(judgement.main().orElseThrow().siblings()).isEqualTo(4);
  }

  @Test
  void lessValueForTheMoneyIsWorse() {
    var world = new World(7, 4, 0.5, 60);

    Judgement judgement = judged(World.raise(), snapshots(world, WEEK_LATER)).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.WORSENED);
  }

  @Test
  void whatHappensToAllIsNotTheActionsDoing() {
    List<CampaignMetrics> halvedForAll = new ArrayList<>();
    for (int campaign = 0; campaign < 5; campaign++) {
      halvedForAll.add(
          new World(3, 4, 1, 60)
              .snapshot(
                  campaign,
                  WEEK_LATER,
                  after(it -> it.setConversionValueMicros(it.getConversionValueMicros() / 2))));
    }

    Judgement judgement = judged(World.raise(), halvedForAll).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.NO_EFFECT);
  }

  @Test
  void aTrendThatBeganBeforeIsNotTheActionsDoing() {
    UnaryOperator<MetricsWindow.Builder> decline =
        it -> {
          long week = (date(it).toEpochDay() - World.FIRST.toEpochDay()) / 7;
          return it.setConversionCount(600 - 48.0 * week)
              .setConversionValueMicros(60_000_000L * (600 - 48 * week));
        };

    Judgement judgement =
        judged(World.raise(), List.of(better.snapshot(0, WEEK_LATER, decline))).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.NO_EFFECT);
  }

  @Test
  void nothingIsSaidBeforeTheWindowIsOver() {
    Optional<Judgement> judgement =
        judged(World.raise(), snapshots(better, WEEK_LATER.minusDays(1)));

    assertThat(judgement).isEmpty();
  }

  @Test
  void everyKindHasAWindowOfItsOwn() {
    var windows = ObservationWindows.standard();

    assertThat(windows.daysFor(ActionKind.SET_DAILY_BUDGET)).contains(7);
    assertThat(windows.daysFor(ActionKind.REFRESH_CREATIVE)).contains(14);
    assertThat(windows.daysFor(ActionKind.SET_BID)).contains(21);
    assertThat(windows.daysFor(ActionKind.OBSERVE)).isEmpty();
  }

  @Test
  void partialDaysDoNotCount() {
    CampaignMetrics halfKnown =
        better.snapshot(0, WEEK_LATER, after(it -> it.setFinality(Finality.PARTIAL)));

    Judgement judgement = judged(World.raise(), List.of(halfKnown)).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
  }

  @Test
  void unknownConversionsAreNotZero() {
    CampaignMetrics untracked =
        better.snapshot(
            0, WEEK_LATER, it -> it.setConversionCount(null).setConversionValueMicros(null));

    Judgement judgement = judged(World.raise(), List.of(untracked)).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
    assertThat(judgement.after().getConversionCount()).isEmpty();
  }

  @Test
  void fewConversionsSayNothing() {
    var world = new World(5, 0, 3, 2);

    Judgement judgement = judged(World.raise(), snapshots(world, WEEK_LATER)).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.INSUFFICIENT);
    assertThat(judgement.conclusive()).isFalse();
  }

  @Test
  void twiceTheWindowMayBeEnough() {
    UnaryOperator<MetricsWindow.Builder> few =
        it ->
            it.setConversionCount(date(it).isBefore(World.ACTION) ? 6.0 : 4.0)
                .setConversionValueMicros(400_000_000L);

    Judgement judgement =
        judged(World.raise(), List.of(better.snapshot(0, World.ACTION.plusDays(14), few)))
            .orElseThrow();

    assertThat(judgement.verdict()).isNotEqualTo(OutcomeVerdict.INSUFFICIENT);
    assertThat(judgement.to()).isEqualTo(World.midnight(World.ACTION.plusDays(14)));
  }

  @Test
  void anotherActionInTheWindowConfounds() {
    Observation second = World.raise("second", World.ACTION.plusDays(3));

    Judgement judgement =
        judged(World.raise(), snapshots(better, WEEK_LATER), second).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
    assertThat(judgement.reasons().getFirst()).contains("Increase budget 20%");
  }

  @Test
  void somebodyElsesBudgetConfounds() {
    var seen = snapshots(better, WEEK_LATER);
    seen.add(
        changed(better.snapshot(0, World.ACTION.plusDays(2)), it -> it.setDailyBudgetMicros(9L)));
    seen.add(better.snapshot(0, World.ACTION.plusDays(1)));

    Judgement judgement = judged(World.raise(), seen).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
  }

  @Test
  void aPauseConfoundsUntilThereAreEnoughOtherDays() {
    UnaryOperator<MetricsWindow.Builder> paused =
        it ->
            date(it).equals(World.ACTION.plusDays(2))
                ? it.setImpressions(0L)
                    .setClicks(0L)
                    .setSpendMicros(0L)
                    .setConversionCount(0.0)
                    .setConversionValueMicros(0L)
                : it;
    var early = List.of(better.snapshot(0, WEEK_LATER, paused));

    Judgement first = judged(World.raise(), early).orElseThrow();
    Judgement second =
        judged(World.raise(), List.of(better.snapshot(0, World.ACTION.plusDays(14), paused)))
            .orElseThrow();

    assertThat(first.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
    assertThat(first.conclusive()).isFalse();
    assertThat(second.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
  }

  @Test
  void aChangeOfTrackingConfounds() {
    CampaignMetrics lost =
        better.snapshot(
            0,
            WEEK_LATER,
            it ->
                date(it).isAfter(World.ACTION.plusDays(3))
                    ? it.setConversionCount(0.0).setConversionValueMicros(0L)
                    : it);

    Judgement judgement = judged(World.raise(), List.of(lost)).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.CONFOUNDED);
  }

  @Test
  void newAdsAreJudgedByClicks() {
    Observation refresh =
        of(World.raise(), ActionSpec.newBuilder().setKind(ActionKind.REFRESH_CREATIVE).build(), 14);

    Judgement judgement =
        judged(refresh, snapshots(better, World.ACTION.plusDays(14))).orElseThrow();

    assertThat(judgement.metric()).isEqualTo(Metric.CTR);
    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.NO_EFFECT);
  }

  @Test
  void siblingsThatWereTouchedAreNotCompared() {
    Observation onSibling =
        new Observation(
            "other",
            World.ref(1),
            "EUR",
            World.raise().action(),
            "plan",
            List.of(FindingCode.BUDGET_LIMITED),
            List.of(),
            World.midnight(World.ACTION.plusDays(1)),
            7,
            "run",
            "execution");
    var seen = snapshots(better, WEEK_LATER);
    seen.set(2, changed(seen.get(2), it -> it.setCurrency("USD")));
    seen.set(3, changed(seen.get(3), it -> it.setStatus(DeliveryStatus.PAUSED)));
    seen.set(
        3,
        CampaignMetrics.newBuilder(seen.get(3))
            .setAsOf(seen.get(3).getAsOf().minusSeconds(1))
            .build());

    Judgement judgement = judged(World.raise(), seen, onSibling).orElseThrow();

    assertThat(judgement.main().orElseThrow().siblings()).isEqualTo(1);
  }

  @Test
  void aRaiseThatBoughtMoreAtItsTargetDidWhatItWasFor() {
    var seen = new ArrayList<CampaignMetrics>();
    var world = new World(7, 4, 1.3, 80);
    for (CampaignMetrics it : snapshots(world, WEEK_LATER)) {
      seen.add(it);
    }
    CampaignMetrics dearer =
        world.snapshot(0, WEEK_LATER, after(it -> it.setSpendMicros(800_000_000L)));
    seen.set(0, changed(dearer, it -> it.setTargets(Targets.newBuilder().setRoas(1.0).build())));

    Judgement judgement = judged(World.raise(), seen).orElseThrow();

    assertThat(judgement.verdict()).isEqualTo(OutcomeVerdict.IMPROVED);
    assertThat(judgement.main().orElseThrow().metric()).isEqualTo(Metric.CONVERSION_VALUE);
  }

  private static Optional<Judgement> judged(
      Observation observed, List<CampaignMetrics> snapshots, Observation... others) {
    var known = new TreeMap<String, Series>();
    for (CampaignMetrics snapshot : snapshots) {
      known.merge(
          CampaignKeys.of(snapshot.getCampaign().getRef()), Series.of(snapshot), Series::merge);
    }
    var kept = new ArrayList<Account.Kept>();
    kept.add(new Account.Kept(observed, Optional.empty()));
    for (Observation other : others) {
      kept.add(new Account.Kept(other, Optional.empty()));
    }
    return new Judge()
        .judge(new Case(observed, known.get(observed.campaignKey()), new Account(known, kept)));
  }

  private static List<CampaignMetrics> snapshots(World world, LocalDate day) {
    var all = new ArrayList<CampaignMetrics>();
    for (int campaign = 0; campaign < world.campaigns(); campaign++) {
      all.add(world.snapshot(campaign, day));
    }
    return all;
  }

  private static UnaryOperator<MetricsWindow.Builder> after(
      UnaryOperator<MetricsWindow.Builder> change) {
    return it -> date(it).isBefore(World.ACTION) ? it : change.apply(it);
  }

  private static LocalDate date(MetricsWindow.Builder window) {
    Instant start = window.getStart();
    return start.atZone(World.ZONE).toLocalDate();
  }

  private static CampaignMetrics changed(
      CampaignMetrics snapshot, UnaryOperator<CampaignProfile.Builder> change) {
    return CampaignMetrics.newBuilder(snapshot)
        .setCampaign(change.apply(CampaignProfile.newBuilder(snapshot.getCampaign())).build())
        .build();
  }

  private static Observation of(Observation like, ActionSpec action, int days) {
    return new Observation(
        like.actionId(),
        like.campaign(),
        like.currency(),
        action,
        like.planId(),
        List.of(FindingCode.CREATIVE_FATIGUE),
        like.learningIds(),
        like.effectiveAt(),
        days,
        like.correlationId(),
        like.causationId());
  }
}
