package io.adwright.eval.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final long MILLI = 1_000_000;

  @Test
  void latencyCountsFromTheMomentARunWasMeantToStart() {
    // Given two runs 10 ms apart that both end 25 ms after the start of the phase
    var arrivals = new Arrivals(2);
    arrivals.arrived(0, 1_000 + 25 * MILLI);
    arrivals.arrived(1, 1_000 + 25 * MILLI);

    // When
    var latencies = Latencies.of(new Schedule(2, 10 * MILLI), 1_000, arrivals);

    // Then
    assertThat(latencies.maxMillis()).isCloseTo(25, within(0.1));
    assertThat(latencies.millisAt(0)).isCloseTo(15, within(0.1));
  }

  @Test
  void runsThatNeverEndedAreNotCounted() {
    // Given
    var arrivals = new Arrivals(2);
    arrivals.arrived(0, MILLI);

    // When
    var latencies = Latencies.of(Schedule.burst(2), 0, arrivals);

    // Then
    assertThat(latencies.count()).isEqualTo(1);
  }

  @Test
  void percentilesAreExactToThreeDigits() {
    // Given 1, 2, … 10,000 ms
    var durations = LongStream.rangeClosed(1, 10_000).map(millis -> millis * MILLI);

    // When
    var latencies = Latencies.of(durations);

    // Then
    assertThat(latencies.medianMillis()).isCloseTo(5_000, Percentage.withPercentage(0.1));
    assertThat(latencies.millisAt(99)).isCloseTo(9_900, Percentage.withPercentage(0.1));
    assertThat(latencies.maxMillis()).isCloseTo(10_000, Percentage.withPercentage(0.1));
  }

  @Test
  void mergingKeepsBothAndChangesNeither() {
    // Given
    var few = Latencies.of(LongStream.of(MILLI));
    var more = Latencies.of(LongStream.of(9 * MILLI, 9 * MILLI));

    // When
    var both = few.and(more);

    // Then
    assertThat(both.count()).isEqualTo(3);
    assertThat(both.medianMillis()).isCloseTo(9, within(0.1));
    assertThat(few.count()).isEqualTo(1);
  }

  @Test
  void spanThatTheClockTurnedRoundCountsAsNothing() {
    // Given a duration below zero, as two wall clock readings may give
    var durations = LongStream.of(-5 * MILLI);

    // When
    var latencies = Latencies.of(durations);

    // Then
    assertThat(latencies.count()).isEqualTo(1);
    assertThat(latencies.maxMillis()).isZero();
  }
}
