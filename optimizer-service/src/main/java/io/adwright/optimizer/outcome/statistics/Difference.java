package io.adwright.optimizer.outcome.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A difference of logarithms, read as a relative change.
 *
 * @param log the difference and its variance
 * @param freedom degrees of freedom of that variance
 */
public record Difference(Estimate log, double freedom) {

  /**
   * Returns the difference between what was {@code seen} and what was {@code expected}.
   *
   * @param sampled the part of the variance that was estimated, with {@code freedom} degrees of
   *     freedom; the rest is taken as known (Satterthwaite, An approximate distribution of
   *     estimates of variance components, Biometrics Bulletin 2, 1946)
   */
  public static Difference of(Estimate seen, Estimate expected, double sampled, double freedom) {
    Estimate log = seen.minus(expected);
    double share = log.variance() / Math.max(sampled, Double.MIN_NORMAL);
    return new Difference(log, Math.max(1, freedom) * Math.max(1, share * share));
  }

  /** Returns the relative change: 0.12 is 12 % more. */
  public double mid() {
    return Math.expm1(log.mean());
  }

  /** Returns the relative change that the true one is above with probability (1 + level) / 2. */
  public double low(double level) {
    return Math.expm1(log.mean() - reach(level));
  }

  /** Returns the relative change that the true one is below with probability (1 + level) / 2. */
  public double high(double level) {
    return Math.expm1(log.mean() + reach(level));
  }

  private double reach(double level) {
    double quantile = new TDistribution(freedom).inverseCumulativeProbability((1 + level) / 2);
    return quantile * Math.sqrt(log.variance());
  }
}
