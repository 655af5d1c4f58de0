package io.adwright.eval.report;

import io.adwright.eval.load.PhaseResult;

/**
 * A phase in which everything was sent at once.
 *
 * @param runs how many
 * @param runsPerSecond from the first sent to the last complete
 * @param latency of each run from the start of the phase: how long the queue was
 */
public record Throughput(int runs, double runsPerSecond, Spread latency) {
  public static Throughput of(PhaseResult phase) {
    return new Throughput(
        phase.runs(), Digits.three(phase.runsPerSecond()), Spread.of(phase.latencies()));
  }
}
