package io.adwright.gateway.api;

import io.adwright.gateway.events.Rebuild;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the latest rebuild of the views has come. */
public record RebuildView(
    @Schema(description = "NONE: there was none since the start") Rebuild.Phase phase,
    @Schema(description = "Records on the topics when it began") long records,
    @Schema(description = "Records read since") long read,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Why it failed; null otherwise") @Nullable String problem) {

  /** Returns the view of {@code state}. */
  public static RebuildView of(Rebuild.State state) {
    return new RebuildView(
        state.phase(),
        state.records(),
        state.read(),
        state.startedAt(),
        state.endedAt(),
        state.problem());
  }
}
