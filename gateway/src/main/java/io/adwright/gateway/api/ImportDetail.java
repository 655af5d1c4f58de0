package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import, and what became of its runs. */
public record ImportDetail(
    String importId,
    @Schema(
            description =
                "How the file is read; null if another replica did, or this one before its start")
        @Nullable ImportItem file,
    @Schema(description = "Its runs by status, as far as they are seen") StatusCounts runs) {}
