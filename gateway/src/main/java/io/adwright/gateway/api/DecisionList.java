package io.adwright.gateway.api;

import io.adwright.gateway.trace.TracePage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decisions of a page of runs. */
public record DecisionList(
    @Schema(description = "Of the newest run first") List<DecisionItem> items,
    @Schema(
            description =
                "Pass it as cursor to read on; null on the last page. A page may be empty and have"
                    + " a next one: runs without a decision are counted too")
        @Nullable String nextCursor) {

  /** Returns the decisions of the runs of {@code page}. */
  public static DecisionList of(TracePage page) {
    return new DecisionList(
        page.traces().stream().flatMap(trace -> DecisionItem.of(trace).stream()).toList(),
        page.next() == null ? null : Cursors.encode(page.next()));
  }
}
