package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's answer to what the optimizer asks. */
@Schema(requiredProperties = {"decision", "digest", "reason"})
public record DecisionInput(
    @Schema(enumeration = {"APPROVE", "REJECT"}) @Nullable String decision,
    @Schema(
            description =
                "Digest of the request that was shown: the answer is for that action alone")
        @Nullable String digest,
    @Schema(examples = "Fits the plan for spring", maxLength = 1000) @Nullable String reason) {}
