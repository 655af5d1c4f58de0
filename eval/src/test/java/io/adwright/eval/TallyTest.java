package io.adwright.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.eval.load.Latencies;
import io.adwright.eval.load.Moment;
import io.adwright.eval.load.Phase;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.load.Schedule;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.pipeline.Trips;
import io.adwright.eval.report.BenchReport;
import io.adwright.eval.report.Comparison;
import io.adwright.eval.report.Conditions;
import io.adwright.eval.stack.CpuUse;
import io.adwright.eval.stack.FakeProcesses;
import io.adwright.eval.stack.StackMeter;
import io.adwright.eval.stack.StackProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final long MILLI = 1_000_000;
  private static final Conditions CONDITIONS =
      Conditions.here(Instant.EPOCH, 20, 1, "the end", List.of(100, 100), 6);

  private final StackMeter meter =
      new StackMeter(List.of(new StackProcess("broker", 11)), new FakeProcesses());
  private final Tally tally = new Tally();

  @Test
  void roundsAreComparedOneByOneAndTogether() {
    // Given a round of ratio 2 and a round of ratio 4
    tally.round(phase(10, 10), measured(phase(20, 20), 30));
    tally.round(phase(10, 10), measured(phase(40, 40), 30));

    // When
    BenchReport report = tally.report(CONDITIONS, meter);

    // Then
    assertThat(report.rounds()).extracting(Comparison::label).containsExactly("round 1", "round 2");
    assertThat(report.rounds().getLast().p50Ratio()).isCloseTo(4, within(0.01));
    assertThat(report.overall().pipeline().count()).isEqualTo(4);
    assertThat(report.overall().p99Ratio()).isCloseTo(4, within(0.01));
  }

  @Test
  void processorTimeIsSpreadOverTheRunsOfAllRounds() {
    // Given four runs that took 60 ms and 20 ms
    tally.round(phase(10, 10), measured(phase(20, 20), 60));
    tally.round(phase(10, 10), measured(phase(20, 20), 20));

    // When
    BenchReport report = tally.report(CONDITIONS, meter);

    // Then
    assertThat(report.footprint().total().cpuMsPerRun()).isEqualTo(20);
    assertThat(report.footprint().total().burstCpuMsPerRun()).isNull();
  }

  @Test
  void campaignsThatCameAgainAreReportedByThemselves() {
    // Given a pipeline that takes twice as long as the relay
    tally.round(phase(10, 10), measured(phase(20, 20), 30));
    tally.repeated(phase(5, 5), measured(phase(10, 10), 10));

    // When
    BenchReport report = tally.report(CONDITIONS, meter);

    // Then
    assertThat(report.repeated()).isNotNull();
    assertThat(report.repeated().comparison().p50Ratio()).isCloseTo(2, within(0.01));
    assertThat(report.repeated().reasoningSteps()).isEqualTo(8);
    assertThat(report.repeated().fromCache()).isZero();
    assertThat(report.overall().pipeline().count()).isEqualTo(2);
  }

  @Test
  void burstIsReportedByItself() {
    // Given a relay that is four times as fast
    tally.round(phase(10, 10), measured(phase(20, 20), 30));
    tally.burst(phase(5, 100), measured(phase(5, 400), 10));

    // When
    BenchReport report = tally.report(CONDITIONS, meter);

    // Then
    assertThat(report.burst()).isNotNull();
    assertThat(report.burst().throughputRatio()).isCloseTo(4, within(0.01));
    assertThat(report.overall().pipeline().count()).isEqualTo(2);
    assertThat(report.footprint().total().burstCpuMsPerRun()).isEqualTo(5);
  }

  /** Two runs of so many milliseconds, the second of which ends the phase. */
  private static PhaseResult phase(long first, long second) {
    return new PhaseResult(
        new Phase("test", Schedule.burst(2)),
        new Moment(0, Instant.EPOCH),
        Latencies.of(LongStream.of(first * MILLI, second * MILLI)),
        Duration.ofMillis(second));
  }

  private static Measured measured(PhaseResult phase, int cpuMillis) {
    var use = new CpuUse(Map.of("broker", Duration.ofMillis(cpuMillis)), Set.of());
    return new Measured(phase, Trips.silent(new Campaigns("tally"), 2), use);
  }
}
