package io.adwright.analyst.diagnosis.statistics;

/**
 * A credible interval.
 *
 * @param low the lower bound, zero or more
 * @param high the upper bound, not below {@code low}
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval from " + low + " to " + high + " is empty");
    }
  }

  /** Returns the smallest interval that holds this one and {@code value}. */
  public Interval including(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value));
  }
}
