package io.adwright.gateway.api;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator knows. */
@Schema(
    description = "What an operator knows",
    requiredProperties = {"operator", "text"})
public record NoteInput(
    @Schema(description = "Who says so", maxLength = 200) @Nullable String operator,
    @Schema(description = "One or two sentences", maxLength = 2000) @Nullable String text,
    @Nullable SituationInput appliesTo) {

  /** Where it holds. */
  @Schema(name = "SituationInput", description = "Where it holds; what is left out is anywhere")
  public record SituationInput(
      @Nullable Platform platform,
      @Nullable Objective objective,
      @Schema(maxLength = 100) @Nullable String vertical,
      @Nullable FindingCode finding,
      @Nullable ActionKind action,
      @Nullable Exposure exposure) {}
}
