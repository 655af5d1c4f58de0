package io.adwright.gateway.api;

import io.adwright.gateway.backlog.Lag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a group is behind on a topic. */
public record LagView(
    @Schema(examples = "adwright-analyst") String group,
    @Schema(examples = "adwright.campaign-metrics.v1") String topic,
    @Schema(description = "Records that it has still to read") long lag,
    @Schema(description = "Of the group; nobody reads where there are none") int members) {

  static LagView of(Lag lag) {
    return new LagView(lag.group(), lag.topic(), lag.records(), lag.members());
  }
}
