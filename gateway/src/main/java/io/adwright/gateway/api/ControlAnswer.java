package io.adwright.gateway.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order was given: the broker has it. */
public record ControlAnswer(
    String controlId,
    Instant at,
    @Schema(description = "Who gave it, as the audit has it") String operator,
    @Schema(description = "The run that a re-run set off; null for every other order")
        @Nullable String correlationId) {}
