package io.adwright.gateway.api;

import io.adwright.gateway.control.ControlBoard;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people have ordered. */
public record ControlsView(
    @Schema(description = "Those that are engaged") List<ControlView> killSwitches,
    @Schema(description = "As they were set; where none was, the optimizer's default holds")
        List<ControlView> modes,
    @Schema(description = "The latest orders of every kind, newest first")
        List<ControlView> latest) {
  private static final int LATEST = 100;

  /** Returns what holds for a tenant, or everything for null. */
  public static ControlsView of(ControlBoard board, @Nullable String tenantId) {
    return new ControlsView(
        board.killSwitches(tenantId).stream().map(ControlView::of).toList(),
        board.modes(tenantId).stream().map(ControlView::of).toList(),
        board.latest(tenantId, LATEST).stream().map(ControlView::of).toList());
  }
}
