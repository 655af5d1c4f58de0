package io.adwright.gateway.api;

import io.adwright.contracts.event.Control;
import io.adwright.gateway.control.AuditLog;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what people ordered. */
public record AuditList(
    @Schema(description = "Newest first") List<ControlView> items,
    @Schema(description = "Pass it as cursor to read on; null on the last page")
        @Nullable String nextCursor,
    @Schema(
            description =
                "True if every order is kept for good; false if only what still stands and the"
                    + " latest orders are known (the gateway keeps its views in memory)")
        boolean complete) {

  /**
   * Returns a page.
   *
   * @param found the orders of the page, and one more if there is a next
   */
  public static AuditList of(List<Control> found, int limit, boolean complete) {
    List<Control> page = found.subList(0, Math.min(limit, found.size()));
    return new AuditList(
        page.stream().map(ControlView::of).toList(),
        found.size() > limit ? Cursors.encode(AuditLog.Place.of(page.getLast())) : null,
        complete);
  }
}
