package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every order of events, and in worlds of which the truth is known. */
class OutcomePropertiesTest {
  private static final int WORLDS = 300;

  @Property(tries = 60)
  void orderRepetitionAndDelayMakeNoDifference(
      @ForAll long shuffle, @ForAll @IntRange(min = 0, max = 4) int siblings) {
    var world = new World(shuffle, siblings, 1.3, 15);
    List<CampaignMetrics> snapshots = snapshots(world);
    var inOrder = new Watch();
    inOrder.observations.open(World.raise());
    snapshots.forEach(inOrder::see);
    var mixed = new Watch();
    var dice = new Random(shuffle);
    List<CampaignMetrics> some = new ArrayList<>(snapshots);
    some.addAll(snapshots.subList(0, snapshots.size() / 2));
    Collections.shuffle(some, dice);
    int late = dice.nextInt(some.size());

    for (int i = 0; i < some.size(); i++) {
      if (i == late) {
        mixed.observations.open(World.raise());
        mixed.observations.open(World.raise());
      }
      mixed.see(some.get(i));
    }

    assertThat(content(mixed.last())).isEqualTo(content(inOrder.last()));
  }

  @Property(tries = 60)
  void restatementsOnlyEverGoUpAndKeepTheirName(@ForAll long seed) {
    var watch = new Watch();
    watch.observations.open(World.raise());
    List<CampaignMetrics> snapshots = snapshots(new World(seed, 2, 1.2, 8));
    Collections.shuffle(snapshots, new Random(seed));

    snapshots.forEach(watch::see);

    for (int i = 0; i < watch.told.size(); i++) {
      assertThat(watch.told.get(i).getRestatement()).isEqualTo(i);
      assertThat(watch.told.get(i).getOutcomeId()).isEqualTo(World.raise().outcomeId());
    }
    assertThat(watch.told.stream().map(it -> it.getContext().getEventId())).doesNotHaveDuplicates();
  }

  @Property(tries = 40)
  void theUnitOfMoneyMakesNoDifference(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 5000) int factor) {
    var world = new World(seed, 3, 1.25, 20);
    Measured inEuros = judge(world, 1);

    Measured inPieces = judge(world, factor);

    assertThat(inPieces.mid()).isCloseTo(inEuros.mid(), within());
    assertThat(inPieces.low()).isCloseTo(inEuros.low(), within());
    assertThat(inPieces.high()).isCloseTo(inEuros.high(), within());
  }

  @Test
  void nineOfTenIntervalsHoldTheTruth() {
    for (int siblings : List.of(0, 1, 5)) {
      for (double effect : List.of(0.75, 1.0, 1.3)) {
        assertThat(coverage(siblings, effect))
            .as("%d siblings, %s", siblings, effect)
            .isBetween(0.84, 0.98);
      }
    }
  }

  @Test
  void whereNothingHappenedNothingIsFoundButByChance() {
    int found = 0;
    int worse = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      OutcomeVerdict verdict = verdict(new World(seed, 4, 1, 20));
      found += verdict == OutcomeVerdict.IMPROVED ? 1 : 0;
      worse += verdict == OutcomeVerdict.WORSENED ? 1 : 0;
    }
    assertThat(found + worse).isLessThan(WORLDS / 8);
    assertThat(worse).isLessThan(WORLDS / 14);
  }

  @Test
  void aLargeEffectIsFound() {
    int found = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      found += verdict(new World(seed, 4, 1.5, 60)) == OutcomeVerdict.IMPROVED ? 1 : 0;
    }
    assertThat(found).isGreaterThan(WORLDS * 8 / 10);
  }

  private static double coverage(int siblings, double effect) {
    int held = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Measured measured = judge(new World(seed, siblings, effect, 20), 1);
      held += measured.low() <= effect - 1 && effect - 1 <= measured.high() ? 1 : 0;
    }
    return (double) held / WORLDS;
  }

  private static OutcomeVerdict verdict(World world) {
    return judgement(world, 1).verdict();
  }

  private static Measured judge(World world, int factor) {
    return judgement(world, factor).main().orElseThrow();
  }

  private static Judgement judgement(World world, int factor) {
    var known = new java.util.TreeMap<String, Series>();
    for (int campaign = 0; campaign < world.campaigns(); campaign++) {
      for (LocalDate day : List.of(World.ACTION, World.ACTION.plusDays(7))) {
        var snapshot =
            Series.of(
                world.snapshot(
                    campaign,
                    day,
                    it ->
                        it.setSpendMicros(it.getSpendMicros() * factor)
                            .setConversionValueMicros(it.getConversionValueMicros() * factor)));
        known.merge(
            io.adwright.contracts.CampaignKeys.of(World.ref(campaign)), snapshot, Series::merge);
      }
    }
    Observation observed = World.raise();
    var account =
        new Account(known, List.of(new Account.Kept(observed, java.util.Optional.empty())));
    return new Judge()
        .judge(new Case(observed, known.get(observed.campaignKey()), account))
        .orElseThrow();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(2e-3);
  }

  private static List<CampaignMetrics> snapshots(World world) {
    var snapshots = new ArrayList<CampaignMetrics>();
    for (int day = 0; day <= 17; day += 2) {
      for (int campaign = 0; campaign < world.campaigns(); campaign++) {
        snapshots.add(world.snapshot(campaign, World.ACTION.plusDays(day)));
      }
    }
    return snapshots;
  }

  /** What an outcome says, whenever it was said, and whatever was said before. */
  private static Outcome content(Outcome outcome) {
    return Outcome.newBuilder(outcome)
        .setContext(World.context("any"))
        .setCampaign(World.profile(0, true))
        .setRestatement(0)
        .setRollbackControlId(null)
        .setExplanation("any")
        .build();
  }

  /** An optimizer that looks after every snapshot. */
  private static final class Watch {
    private final Observations observations = new InMemoryObservations();
    private final Evaluation evaluation = new Evaluation();
    private final List<Outcome> told = new ArrayList<>();

    void see(CampaignMetrics snapshot) {
      observations.take(Series.of(snapshot));
      while (observations.visitDue(
          account ->
              evaluation.of(account, Instant.EPOCH).stream()
                  .peek(it -> told.add(it.outcome()))
                  .map(Evaluation.Statement::told)
                  .toList())) {}
    }

    Outcome last() {
      return told.getLast();
    }
  }
}
