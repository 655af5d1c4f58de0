package io.adwright.eval.report;

import io.adwright.eval.load.Latencies;

/**
 * The pipeline beside the bare relay, at the same rate.
 *
 * @param label which phases, for example {@code round 1}
 * @param p50Ratio median of the pipeline by that of the relay
 * @param p99Ratio the same for the 99th percentile
 */
public record Comparison(
    String label, Spread relay, Spread pipeline, double p50Ratio, double p99Ratio) {

  /** Returns the comparison of two distributions that are not empty. */
  public static Comparison of(String label, Latencies relay, Latencies pipeline) {
    Spread bare = Spread.of(relay);
    Spread real = Spread.of(pipeline);
    return new Comparison(
        label,
        bare,
        real,
        Digits.three(real.p50Ms() / bare.p50Ms()),
        Digits.three(real.p99Ms() / bare.p99Ms()));
  }
}
