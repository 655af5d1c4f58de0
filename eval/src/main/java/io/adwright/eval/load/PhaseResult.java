package io.adwright.eval.load;

import java.time.Duration;

/**
 * A phase whose runs all arrived.
 *
 * @param start when its schedule began
 * @param latencies from the intended start of each run to its end
 * @param took from the start to the end of the last run; above zero
 */
public record PhaseResult(Phase phase, Moment start, Latencies latencies, Duration took) {
  private static final double NANOS_PER_SECOND = 1e9;

  public int runs() {
    return phase.schedule().runs();
  }

  /** Returns how many runs ended per second. */
  public double runsPerSecond() {
    return runs() * NANOS_PER_SECOND / took.toNanos();
  }
}
