package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for the views to be made anew. */
public record RebuildInput(
    @Schema(required = true, description = "Why, for the audit") @Nullable String reason,
    @Schema(
            description =
                "Also what is too old to be on the topics in full, which is then lost; false if left"
                    + " out")
        @Nullable Boolean everything) {}
