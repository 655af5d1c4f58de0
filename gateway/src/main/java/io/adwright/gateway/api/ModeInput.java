package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How freely a scope may be acted on. */
@Schema(requiredProperties = {"mode", "reason"})
public record ModeInput(
    @Nullable ScopeInput scope,
    @Schema(enumeration = {"OBSERVE", "APPROVE", "AUTONOMOUS"}) @Nullable String mode,
    @Schema(examples = "A month of good decisions", maxLength = 1000) @Nullable String reason) {}
