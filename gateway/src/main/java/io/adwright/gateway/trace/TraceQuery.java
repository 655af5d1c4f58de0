package io.adwright.gateway.trace;

import io.adwright.gateway.trace.TraceStatus.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which traces are wanted, newest first.
 *
 * @param filter which, whatever their status
 * @param status only those of this status; null is all
 * @param before only those older than this place; null starts with the newest
 * @param limit the most traces of one answer, above zero
 * @param stalledBefore a run without progress since then is not waited for any longer
 */
public record TraceQuery(
    TraceFilter filter,
    @Nullable Kind status,
    @Nullable TraceCursor before,
    int limit,
    Instant stalledBefore) {

  public TraceQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be above zero, but is " + limit);
    }
  }

  /** Returns the same query from another place on. */
  public TraceQuery from(@Nullable TraceCursor place) {
    return new TraceQuery(filter, status, place, limit, stalledBefore);
  }

  /** Whether a trace at {@code place} with the status {@code kind} belongs to the answer. */
  boolean wants(TraceCursor place, Kind kind) {
    return (status == null || status == kind) && (before == null || place.compareTo(before) < 0);
  }
}
