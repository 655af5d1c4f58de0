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
    requiredProperties = {"text"})
public record LearningNoteInput(
    @Schema(description = "Who says so; a caller that signed in is known already", maxLength = 200)
        @Nullable String operator,
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

  /** Returns the same note, said by {@code name}. */
  public LearningNoteInput by(String name) {
    return new LearningNoteInput(name, text, appliesTo);
  }
}
