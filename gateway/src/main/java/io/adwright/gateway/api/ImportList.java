package io.adwright.gateway.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest imports. */
public record ImportList(
    @Schema(description = "Newest first, 200 at most") List<ImportItem> items) {}
