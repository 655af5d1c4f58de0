package io.adwright.gateway.api;

import io.adwright.gateway.backlog.Lag;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the agents are behind. */
public record LagList(
    @Schema(description = "By group and topic; a group that has read nothing yet is not there")
        List<LagView> items) {

  /** Returns the view of {@code lags}. */
  public static LagList of(List<Lag> lags) {
    return new LagList(lags.stream().map(LagView::of).toList());
  }
}
