package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is ordered. */
@Schema(requiredProperties = {"reason"})
public record ReasonInput(
    @Schema(examples = "The policy was changed", maxLength = 1000) @Nullable String reason) {}
