package io.adwright.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.eval.load.Latencies;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final long MILLI = 1_000_000;

  @Test
  void ratioIsThePipelineByTheRelay() {
    // Given a relay of 10 ms and a pipeline of 25 ms with one slow run
    var relay = Latencies.of(LongStream.of(10 * MILLI, 10 * MILLI, 10 * MILLI));
    var pipeline = Latencies.of(LongStream.of(25 * MILLI, 25 * MILLI, 80 * MILLI));

    // When
    Comparison comparison = Comparison.of("round 1", relay, pipeline);

    // Then
    assertThat(comparison.p50Ratio()).isCloseTo(2.5, within(0.01));
    assertThat(comparison.p99Ratio()).isCloseTo(8, within(0.01));
    assertThat(comparison.pipeline().count()).isEqualTo(3);
  }
}
