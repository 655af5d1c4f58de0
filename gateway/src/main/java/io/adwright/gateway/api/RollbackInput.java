package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Undoes an action, as far as it can be undone. */
@Schema(requiredProperties = {"actionId", "reason"})
public record RollbackInput(
    @Nullable String actionId,
    @Schema(examples = "Sales fell after it", maxLength = 1000) @Nullable String reason) {}
