package io.adwright.gateway.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of the learnings. */
public record LearningList(
    @Schema(description = "Nearest first where a text was searched for, else newest first")
        List<LearningItem> items,
    @Schema(description = "What searches") String index,
    @Schema(description = "Reason code if the search is worse than usual")
        @Nullable String degradedBecause,
    @Schema(description = "Pass it as cursor to read on; null at the end") @JsonAlias("next")
        @Nullable String nextCursor) {}
