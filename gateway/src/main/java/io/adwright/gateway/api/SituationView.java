package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a learning holds. */
@Schema(description = "Where a learning holds; null is anywhere")
public record SituationView(
    @Nullable String platform,
    @Nullable String objective,
    @Nullable String vertical,
    @Nullable String finding,
    @Nullable String action,
    @Schema(description = "RAISES, NEUTRAL or REDUCES: which way the action moves the money")
        @Nullable String exposure) {}
