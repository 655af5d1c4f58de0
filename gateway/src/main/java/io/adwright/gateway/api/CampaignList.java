package io.adwright.gateway.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of campaigns. */
public record CampaignList(
    List<CampaignItem> items,
    @Schema(description = "Pass it as cursor to read on; null on the last page")
        @Nullable String nextCursor,
    @Schema(description = "How many campaigns are wanted altogether") int total) {}
