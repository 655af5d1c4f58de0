package io.adwright.gateway.api;

import io.adwright.contracts.event.Recall;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What memory knows of such situations; nothing is a normal answer. */
public record RecallView(
    @Schema(description = "Which index answered") String index,
    @Schema(description = "Best first") List<LearningView> learnings,
    ProvenanceView provenance) {

  static RecallView of(Recall recall) {
    return new RecallView(
        recall.getIndex(),
        recall.getLearnings().stream().map(LearningView::of).toList(),
        ProvenanceView.of(recall.getProvenance()));
  }
}
