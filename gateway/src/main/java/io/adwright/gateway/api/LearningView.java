package io.adwright.gateway.api;

import io.adwright.contracts.event.RecalledLearning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something learnt earlier that fits the diagnosis. */
public record LearningView(
    String learningId,
    String text,
    @Schema(description = "How well it fits after re-ranking, 0 to 1") double score,
    String whyMatched,
    @Nullable EffectView effect,
    String evidence,
    @Schema(enumeration = {"CANDIDATE", "VALIDATED", "REJECTED", "RECALLED"}) String validity,
    @Schema(enumeration = {"OUTCOME", "OPERATOR", "PLAYBOOK"}) String origin) {

  static LearningView of(RecalledLearning learning) {
    return new LearningView(
        learning.getLearningId(),
        learning.getText(),
        learning.getScore(),
        learning.getWhyMatched(),
        learning.getEffect().map(EffectView::of).orElse(null),
        learning.getEvidence(),
        learning.getValidity().name(),
        learning.getOrigin().name());
  }
}
