package io.adwright.eval.report;

import io.adwright.eval.load.Latencies;

/** A distribution in three numbers, milliseconds. */
public record Spread(long count, double p50Ms, double p99Ms, double maxMs) {
  private static final double TAIL = 99;

  /** Returns the numbers of {@code latencies}; all 0 if there are none. */
  public static Spread of(Latencies latencies) {
    return new Spread(
        latencies.count(),
        Digits.three(latencies.medianMillis()),
        Digits.three(latencies.millisAt(TAIL)),
        Digits.three(latencies.maxMillis()));
  }
}
