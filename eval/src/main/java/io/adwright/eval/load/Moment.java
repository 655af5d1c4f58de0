package io.adwright.eval.load;

import java.time.Instant;

/**
 * One moment on two clocks: the ticker that latencies are measured with, and the wall clock that
 * events carry.
 */
public record Moment(long nanos, Instant wall) {
  /** Returns what the wall clock showed when the ticker showed {@code ticks}. */
  public Instant at(long ticks) {
    return wall.plusNanos(ticks - nanos);
  }
}
