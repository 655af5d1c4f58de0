package io.adwright.gateway.api;

import io.adwright.contracts.event.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong, or right, with a campaign. */
public record FindingView(
    @Schema(examples = "BUDGET_LIMITED") String code,
    @Schema(enumeration = {"INFO", "LOW", "MEDIUM", "HIGH", "CRITICAL"}) String severity,
    @Schema(description = "Probability that the statement holds, 0 to 1") double confidence,
    String summary,
    List<EvidenceView> evidence) {

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.getCode().name(),
        finding.getSeverity().name(),
        finding.getConfidence(),
        finding.getSummary(),
        finding.getEvidence().stream().map(EvidenceView::of).toList());
  }
}
