package io.adwright.gateway.api;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.gateway.trace.Trace;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run found, and what became of its proposals. */
public record CampaignRun(
    String correlationId,
    Instant startedAt,
    @Schema(enumeration = {"RUNNING", "COMPLETE", "PARTIAL", "FAILED"}) String status,
    @Schema(description = "Most severe first") List<FindingShort> findings,
    List<DecisionView> decisions) {

  /** Returns the view of {@code trace}. */
  public static CampaignRun of(Trace trace, Instant stalledBefore) {
    return new CampaignRun(
        trace.correlationId(),
        trace.startedAt(),
        trace.status(stalledBefore).kind().name(),
        trace.diagnosis().map(CampaignRun::findings).orElse(List.of()),
        trace
            .execution()
            .map(made -> ExecutionView.of(made, trace.outcomes()).decisions())
            .orElse(List.of()));
  }

  private static List<FindingShort> findings(Diagnosis diagnosis) {
    return diagnosis.getFindings().stream()
        .map(found -> new FindingShort(found.getCode().name(), found.getSeverity().name()))
        .toList();
  }
}
