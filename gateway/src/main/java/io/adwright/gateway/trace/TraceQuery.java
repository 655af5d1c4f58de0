package io.adwright.gateway.trace;

import io.adwright.gateway.trace.TraceStatus.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which traces are wanted, newest first.
 *
 * @param importId only those of this import; null is all
 * @param campaignId only those of campaigns that the platform calls so; null is all
 * @param status only those of this status; null is all
 * @param before only those older than this place; null starts with the newest
 * @param limit the most traces of one answer, above zero
 * @param stalledBefore a run without progress since then is not waited for any longer
 */
public record TraceQuery(
    @Nullable String importId,
    @Nullable String campaignId,
    @Nullable Kind status,
    @Nullable TraceCursor before,
    int limit,
    Instant stalledBefore) {

  public TraceQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be above zero, but is " + limit);
    }
  }

  /** Whether {@code trace} is of the import and the campaign asked for, whatever its status. */
  boolean concerns(Trace trace) {
    return (importId == null || importId.equals(trace.importId().orElse(null)))
        && (campaignId == null || campaignId.equals(trace.campaign().getCampaignId()));
  }

  /** Whether a trace at {@code place} with the status {@code kind} belongs to the answer. */
  boolean wants(TraceCursor place, Kind kind) {
    return (status == null || status == kind) && (before == null || place.compareTo(before) < 0);
  }
}
