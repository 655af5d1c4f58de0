package io.adwright.gateway.api;

import io.adwright.gateway.campaign.PastWindow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a campaign's metric history. */
public record MetricHistoryPage(
    @Schema(description = "Newest first; each window as it was told last")
        List<PastWindowView> items,
    @Schema(description = "Pass it as cursor to read on; null on the last page")
        @Nullable String nextCursor,
    @Schema(description = "How many windows are wanted altogether") int total) {

  /**
   * Returns a page.
   *
   * @param windows all that are wanted, newest first
   * @param from how many of them were on the pages before
   */
  public static MetricHistoryPage of(List<PastWindow> windows, int from, int limit) {
    int first = Math.min(from, windows.size());
    int end = Math.min(first + limit, windows.size());
    return new MetricHistoryPage(
        windows.subList(first, end).stream().map(PastWindowView::of).toList(),
        end < windows.size() ? Cursors.encode(windows.get(end - 1)) : null,
        windows.size());
  }
}
