package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a learning must not be used again. */
@Schema(
    description = "Why a learning must not be used again",
    requiredProperties = {"operator", "reason"})
public record RecallInput(
    @Schema(description = "Who takes it back", maxLength = 200) @Nullable String operator,
    @Schema(maxLength = 500) @Nullable String reason) {}
