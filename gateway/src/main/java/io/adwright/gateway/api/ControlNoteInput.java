package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note for those who come after; nothing acts on it. */
@Schema(requiredProperties = {"text"})
public record ControlNoteInput(
    @Nullable ScopeInput scope,
    @Schema(examples = "Sale from 1 to 5 March", maxLength = 1000) @Nullable String text) {}
