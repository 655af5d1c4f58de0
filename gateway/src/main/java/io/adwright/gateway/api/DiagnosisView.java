package io.adwright.gateway.api;

import io.adwright.contracts.event.Diagnosis;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the analyst found. */
public record DiagnosisView(
    KpisView kpis,
    @Schema(
            description =
                "The range of equal length before; null if the snapshot does not reach it")
        @Nullable KpisView previousKpis,
    @Schema(description = "Most severe first") List<FindingView> findings,
    String explanation,
    @Schema(description = "Likely causes, likeliest first") List<String> hypotheses,
    @Schema(description = "When the platform computed the numbers") Instant asOf,
    ProvenanceView provenance) {

  static DiagnosisView of(Diagnosis diagnosis) {
    String currency = diagnosis.getCampaign().getCurrency();
    return new DiagnosisView(
        KpisView.of(diagnosis.getKpis(), currency),
        KpisView.of(diagnosis.getPreviousKpis(), currency),
        diagnosis.getFindings().stream().map(FindingView::of).toList(),
        diagnosis.getExplanation(),
        List.copyOf(diagnosis.getHypotheses()),
        diagnosis.getAsOf(),
        ProvenanceView.of(diagnosis.getProvenance()));
  }
}
