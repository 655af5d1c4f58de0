package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.Effect;
import io.adwright.optimizer.outcome.statistics.Difference;

/**
 * An effect on one metric, relative to what would have happened without the action.
 *
 * @param low, high ends of the interval
 * @param siblings untouched campaigns that were compared with
 */
record Measured(Metric metric, double mid, double low, double high, int siblings) {
  /** Probability of the interval. */
  static final double LEVEL = 0.9;

  /** A smaller effect is noise, however sure it is. */
  static final double NOISE = 0.05;

  /** An interval from half to double says nothing. */
  private static final double HALVED = -0.5;

  private static final double DOUBLED = 1;

  static Measured of(Metric metric, Difference difference, int siblings) {
    return new Measured(
        metric,
        rounded(difference.mid()),
        rounded(difference.low(LEVEL)),
        rounded(difference.high(LEVEL)),
        siblings);
  }

  /** A tenth of a percent: what is less nobody reads, and is no reason for a restatement. */
  private static double rounded(double share) {
    return Math.rint(share * 1_000) / 1_000;
  }

  boolean isUp() {
    return low > 0 && mid >= NOISE;
  }

  boolean isDown() {
    return high < 0 && mid <= -NOISE;
  }

  boolean isBetter() {
    return metric.isBetterWhenMore() ? isUp() : isDown();
  }

  boolean isWorse() {
    return metric.isBetterWhenMore() ? isDown() : isUp();
  }

  /** Whether the interval is so wide that it tells nothing. */
  boolean isVague() {
    return low < HALVED && high > DOUBLED;
  }

  Effect effect() {
    return new Effect(metric.wire(), mid, low, high);
  }
}
