package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Stops everything in a scope, or releases it. */
@Schema(requiredProperties = {"engaged", "reason"})
public record KillSwitchInput(
    @Nullable ScopeInput scope,
    @Schema(description = "true stops, false releases", examples = "true")
        @Nullable Boolean engaged,
    @Schema(examples = "Prices are wrong on the landing page", maxLength = 1000)
        @Nullable String reason) {}
