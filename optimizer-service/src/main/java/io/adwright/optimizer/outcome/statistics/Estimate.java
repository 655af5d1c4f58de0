package io.adwright.optimizer.outcome.statistics;

/**
 * What is believed about a number: a normal distribution.
 *
 * @param variance zero or more
 */
public record Estimate(double mean, double variance) {
  public Estimate {
    if (!Double.isFinite(mean) || !(variance >= 0)) {
      throw new IllegalArgumentException("no estimate: mean " + mean + ", variance " + variance);
    }
  }

  /** Returns the belief about this minus {@code other}, which is independent of it. */
  public Estimate minus(Estimate other) {
    return new Estimate(mean - other.mean, variance + other.variance);
  }

  Estimate widenedBy(double more) {
    return new Estimate(mean, variance + more);
  }
}
