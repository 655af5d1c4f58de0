package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.TraceFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time of the list of traces.
 *
 * <p>The list is read stretch by stretch, newest first, until there is enough: an index of what
 * traces are about has no order in time, so it would be read to its end for the newest few. Each
 * stretch is as long as all before it, so what is read in vain stays in proportion to what was
 * found too thin.
 *
 * @param from its first moment; null is the beginning of time
 * @param until the first moment after it; null is the end of time
 */
record Stretch(@Nullable Instant from, @Nullable Instant until) {
  /** The tables are as long, and begin at the same moments. */
  private static final Duration WEEK = Duration.ofDays(7);

  private static final int DOUBLINGS = 3;

  /** Returns stretches that cover all of time without overlap, newest first. */
  static List<Stretch> newestFirst(Instant now) {
    List<Stretch> stretches = new ArrayList<>();
    Instant from = Weeks.startOf(now);
    stretches.add(new Stretch(from, null));
    Duration length = WEEK;
    for (int n = 0; n < DOUBLINGS; n++) {
      Instant earlier = from.minus(length);
      stretches.add(new Stretch(earlier, from));
      from = earlier;
      length = length.multipliedBy(2);
    }
    stretches.add(new Stretch(null, from));
    return stretches;
  }

  /**
   * Whether something may have started here that {@code filter} lets through.
   *
   * @param last and that started then at the latest; null is no such limit
   */
  boolean touches(TraceFilter filter, @Nullable Instant last) {
    return (until == null || filter.since() == null || filter.since().isBefore(until))
        && (from == null || filter.until() == null || filter.until().isAfter(from))
        && (from == null || last == null || !last.isBefore(from));
  }
}
