package io.adwright.eval.load;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** A distribution of durations, exact to three digits. Immutable. */
public final class Latencies {
  private static final int DIGITS = 3;
  private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final double MEDIAN = 50;

  private final Histogram nanos;

  private Latencies(Histogram nanos) {
    this.nanos = nanos;
  }

  public static Latencies none() {
    return new Latencies(new Histogram(DIGITS));
  }

  /** Returns how long each run that arrived took from the moment that it was meant to start. */
  public static Latencies of(Schedule schedule, long startNanos, Arrivals arrivals) {
    return of(
        IntStream.range(0, schedule.runs())
            .filter(run -> arrivals.at(run).isPresent())
            .mapToLong(
                run -> arrivals.at(run).orElseThrow() - startNanos - schedule.offsetNanos(run)));
  }

  /** Returns the distribution of {@code durations} in nanoseconds; a negative one counts as 0. */
  public static Latencies of(LongStream durations) {
    var recorded = new Histogram(DIGITS);
    durations.forEach(duration -> recorded.recordValue(Math.max(0, duration)));
    return new Latencies(recorded);
  }

  /** Returns both together. */
  public Latencies and(Latencies others) {
    var both = nanos.copy();
    both.add(others.nanos);
    return new Latencies(both);
  }

  public long count() {
    return nanos.getTotalCount();
  }

  /** Returns the median in milliseconds; 0 if there are none. */
  public double medianMillis() {
    return millisAt(MEDIAN);
  }

  /**
   * Returns the duration in milliseconds that {@code percentile}, 0..100, of them do not exceed.
   */
  public double millisAt(double percentile) {
    return nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
  }

  public double maxMillis() {
    return nanos.getMaxValue() / NANOS_PER_MILLI;
  }
}
