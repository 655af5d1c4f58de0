package io.adwright.gateway.api;

import io.adwright.gateway.trace.TracePage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of runs. */
public record TraceList(
    @Schema(description = "Newest first") List<TraceItem> items,
    @Schema(description = "Pass it as cursor to read on; null on the last page")
        @Nullable String nextCursor,
    StatusCounts counts) {

  /** Returns the view of {@code page}. */
  public static TraceList of(TracePage page, Instant stalledBefore) {
    return new TraceList(
        page.traces().stream().map(trace -> TraceItem.of(trace, stalledBefore)).toList(),
        page.next() == null ? null : Cursors.encode(page.next()),
        StatusCounts.of(page.counts()));
  }
}
