package io.adwright.gateway.trace;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the list of traces, which is ordered by start; the correlation id only tells apart
 * traces that started together.
 */
public record TraceCursor(Instant startedAt, String correlationId)
    implements Comparable<TraceCursor> {
  private static final Comparator<TraceCursor> ORDER =
      comparing(TraceCursor::startedAt).thenComparing(TraceCursor::correlationId);

  /** Returns the place of {@code trace}. */
  public static TraceCursor of(Trace trace) {
    return new TraceCursor(trace.startedAt(), trace.correlationId());
  }

  @Override
  public int compareTo(TraceCursor other) {
    return ORDER.compare(this, other);
  }
}
