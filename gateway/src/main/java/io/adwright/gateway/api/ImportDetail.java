package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import, and what became of its runs. */
public record ImportDetail(
    String importId,
    @Schema(
            description =
                "How far the file is; null where that is kept in memory, and another replica read it"
                    + " or this one before its start")
        @Nullable ImportItem file,
    @Schema(description = "Its runs by status, as far as they are seen") StatusCounts runs) {}
