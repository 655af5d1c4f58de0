package io.adwright.gateway.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of posted snapshots: the broker has them. */
public record MetricsAnswer(
    @Schema(description = "Snapshots published") int accepted,
    @Schema(description = "One for each snapshot, in the order of the body")
        List<String> correlationIds) {}
