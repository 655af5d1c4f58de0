package io.adwright.gateway.api;

import io.adwright.gateway.ingest.ImportState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import, and how far it has come. */
public record ImportItem(
    String importId,
    @Schema(description = "Who sent the file") String caller,
    ImportState.Phase phase,
    Instant startedAt,
    @Schema(
            description =
                "Null while it goes on; if it was interrupted, the last sign of life of its"
                    + " gateway")
        @Nullable Instant endedAt,
    @Schema(description = "Of the file, received so far") long bytes,
    @Schema(description = "Read so far, without the header") long rowsRead,
    long rowsAccepted,
    @Schema(description = "Set aside so far") long rowsRejected,
    @Schema(description = "That the file holds; 0 until it is read") int campaigns,
    @Schema(description = "Campaigns that the broker has; at least these if it was interrupted")
        int published,
    @Schema(description = "Why it did not come to its end; null otherwise")
        @Nullable String problem) {

  /** Returns the view of {@code state}. */
  public static ImportItem of(ImportState state) {
    return new ImportItem(
        state.importId(),
        state.caller(),
        state.phase(),
        state.startedAt(),
        state.endedAt(),
        state.bytes(),
        state.rowsRead(),
        state.rowsAccepted(),
        state.rowsRejected(),
        state.campaigns(),
        state.published(),
        state.problem());
  }
}
