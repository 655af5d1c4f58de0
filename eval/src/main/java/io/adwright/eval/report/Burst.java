package io.adwright.eval.report;

import io.adwright.eval.load.PhaseResult;

/**
 * As fast as they go: the relay and the pipeline.
 *
 * @param throughputRatio runs per second of the relay by those of the pipeline
 */
public record Burst(Throughput relay, Throughput pipeline, double throughputRatio) {
  public static Burst of(PhaseResult relay, PhaseResult pipeline) {
    return new Burst(
        Throughput.of(relay),
        Throughput.of(pipeline),
        Digits.three(relay.runsPerSecond() / pipeline.runsPerSecond()));
  }
}
