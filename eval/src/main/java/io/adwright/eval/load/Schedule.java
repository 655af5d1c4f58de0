package io.adwright.eval.load;

/**
 * When each run of a phase is meant to start. It is fixed before the first run and waits for
 * nothing, so that a slow answer delays no later run: it makes that run's latency longer instead.
 *
 * @param runs how many; at least 1
 * @param intervalNanos from one start to the next, not rounded; 0 means all at once
 */
public record Schedule(int runs, double intervalNanos) {
  private static final double NANOS_PER_SECOND = 1e9;

  public Schedule {
    if (runs < 1) {
      throw new IllegalArgumentException("a phase has at least 1 run, not " + runs);
    }
    if (!(intervalNanos >= 0)) {
      throw new IllegalArgumentException("runs start " + intervalNanos + " ns apart; at least 0");
    }
  }

  /**
   * Returns evenly spaced runs.
   *
   * @param perSecond runs per second; finite and above 0
   * @param seconds how long; together they must make at least one run
   */
  public static Schedule atRate(double perSecond, int seconds) {
    if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
      throw new IllegalArgumentException("a rate is finite and above 0, not " + perSecond);
    }
    return new Schedule(
        Math.toIntExact(Math.round(perSecond * seconds)), NANOS_PER_SECOND / perSecond);
  }

  /** Returns {@code runs} that all start at once. */
  public static Schedule burst(int runs) {
    return new Schedule(runs, 0);
  }

  /** Returns how long after the start of the phase run {@code run}, counted from 0, starts. */
  public long offsetNanos(int run) {
    return (long) (run * intervalNanos);
  }
}
