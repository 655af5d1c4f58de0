package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a learning must not be used again. */
@Schema(
    description = "Why a learning must not be used again",
    requiredProperties = {"reason"})
public record RecallInput(
    @Schema(
            description = "Who takes it back; a caller that signed in is known already",
            maxLength = 200)
        @Nullable String operator,
    @Schema(maxLength = 500) @Nullable String reason) {

  /** Returns the same, taken back by {@code name}. */
  public RecallInput by(String name) {
    return new RecallInput(name, reason);
  }
}
