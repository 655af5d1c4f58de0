package io.adwright.eval.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class PhaseRunnerTest {
  private static final long MILLI = 1_000_000;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeTicker ticker = new FakeTicker();
  private final List<String> told = new ArrayList<>();
  private final List<Long> sentAt = new ArrayList<>();

  @Test
  void everyRunIsSentWhenItIsDue() throws InterruptedException {
    // Given
    var phase = new Phase("even", new Schedule(4, 50 * MILLI));
    var trip = new Route(4, run -> {});

    // When
    PhaseResult result = runner(Duration.ofSeconds(5)).run(phase, trip);

    // Then
    assertThat(sentAt).containsExactly(0L, 50 * MILLI, 100 * MILLI, 150 * MILLI);
    assertThat(result.latencies().maxMillis()).isZero();
    assertThat(result.start()).isEqualTo(new Moment(0, NOON));
  }

  @Test
  void pauseMakesTheRunsItHeldUpLateInsteadOfForgettingThem() throws InterruptedException {
    // Given a system that stands still for a second when the first of 100 runs is sent
    var phase = new Phase("stall", new Schedule(100, 10 * MILLI));
    var trip =
        new Route(
            100,
            run -> {
              if (run == 0) {
                ticker.pass(1_000 * MILLI);
              }
            });

    // When
    PhaseResult result = runner(Duration.ofSeconds(5)).run(phase, trip);

    // Then half of them waited half of the second or longer, though each was answered at once
    assertThat(result.latencies().medianMillis()).isCloseTo(505, within(10.0));
    assertThat(result.latencies().maxMillis()).isCloseTo(1_000, within(2.0));
  }

  @Test
  void throughputCountsUpToTheLastArrival() throws InterruptedException {
    // Given ten runs at once, each taking a tenth of a second of the only worker
    var phase = new Phase("burst", Schedule.burst(10));
    var trip = new Route(10, run -> ticker.pass(100 * MILLI));

    // When
    PhaseResult result = runner(Duration.ofSeconds(5)).run(phase, trip);

    // Then
    assertThat(result.took()).isEqualTo(Duration.ofSeconds(1));
    assertThat(result.runsPerSecond()).isCloseTo(10, within(0.001));
  }

  @Test
  void longPhaseTellsHowFarItIs() throws InterruptedException {
    // Given five seconds of load
    var phase = new Phase("long", Schedule.atRate(10, 5));
    var trip = new Route(50, run -> {});

    // When
    runner(Duration.ofSeconds(5)).run(phase, trip);

    // Then
    assertThat(told).containsExactly("long 0/0", "long 21/21", "long 41/41");
  }

  @Test
  void runsThatNeverArriveAreCountedAndExplained() {
    // Given three runs of which the second is lost
    var phase = new Phase("lossy", Schedule.burst(3));
    var trip = new Route(3, run -> {});
    trip.lose(1);
    var runner =
        new PhaseRunner(
            new SystemTicker(), Clock.systemUTC(), (p, s, a) -> {}, Duration.ofMillis(50));

    // When / Then
    assertThatThrownBy(() -> runner.run(phase, trip))
        .isInstanceOf(IncompleteRunsException.class)
        .hasMessageContaining("lossy: 2 of 3 runs are complete")
        .hasMessageContaining("somebody lost it");
  }

  private PhaseRunner runner(Duration patience) {
    return new PhaseRunner(
        ticker,
        Clock.fixed(NOON, ZoneOffset.UTC),
        (phase, sent, arrived) -> told.add(phase.name() + " " + sent + "/" + arrived),
        patience);
  }

  /** Delivers what is sent at once, after some work. */
  private final class Route implements Trip {
    private final Arrivals arrivals;
    private final IntConsumer work;
    private int lost = -1;

    Route(int runs, IntConsumer work) {
      this.arrivals = new Arrivals(runs);
      this.work = work;
    }

    void lose(int run) {
      lost = run;
    }

    @Override
    public void send(int run) {
      sentAt.add(ticker.now());
      work.accept(run);
      if (run != lost) {
        arrivals.arrived(run, ticker.now());
      }
    }

    @Override
    public Arrivals arrivals() {
      return arrivals;
    }

    @Override
    public String complaint() {
      return "somebody lost it";
    }
  }
}
