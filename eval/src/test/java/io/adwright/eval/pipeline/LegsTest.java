package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.Agent;
import io.adwright.eval.load.Arrivals;
import io.adwright.eval.load.Latencies;
import io.adwright.eval.load.Moment;
import io.adwright.eval.load.Phase;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.load.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegsTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final long MILLI = 1_000_000;

  private final PhaseResult phase =
      new PhaseResult(
          new Phase("test", Schedule.burst(1)),
          new Moment(7_000, START),
          Latencies.none(),
          Duration.ofSeconds(1));
  private final StepLog log = new StepLog(1);
  private final Arrivals arrivals = new Arrivals(1);

  @Test
  void partsOfARunAddUpToIt() {
    // Given hops of 2, 3, 4, 5 and 6 ms, steps of 1 ms, and 7 ms to the gateway
    finish(Agent.ANALYST, 2);
    finish(Agent.MEMORY, 6);
    finish(Agent.STRATEGIST, 11);
    finish(Agent.COPYWRITER, 17);
    finish(Agent.OPTIMIZER, 18);
    arrivals.arrived(0, 7_000 + 26 * MILLI);

    // When
    List<Leg> legs = new Legs(phase, log, arrivals).all();

    // Then
    assertThat(legs)
        .extracting(Leg::from, Leg::to)
        .containsExactly(
            tuple("published", "ANALYST"),
            tuple("ANALYST", "MEMORY"),
            tuple("MEMORY", "STRATEGIST"),
            tuple("STRATEGIST", "COPYWRITER"),
            tuple("STRATEGIST", "OPTIMIZER"),
            tuple("last agent", "seen complete"));
    assertThat(legs)
        .extracting(leg -> Math.round(leg.hop().medianMillis()))
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(legs.getFirst().step().medianMillis()).isCloseTo(1, within(0.01));
    assertThat(legs.getLast().step().count()).isZero();
  }

  @Test
  void partThatWasNotReportedIsLeftOut() {
    // Given only the analyst's report
    finish(Agent.ANALYST, 2);

    // When
    List<Leg> legs = new Legs(phase, log, arrivals).all();

    // Then
    assertThat(legs).extracting(leg -> leg.hop().count()).containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
  }

  private void finish(Agent agent, long startMillis) {
    log.add(0, Steps.finished("run", agent, START.plusMillis(startMillis), 1_000));
  }
}
