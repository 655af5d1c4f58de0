package io.adwright.gateway.campaign;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of a diagnosis.
 *
 * @param at when it was made
 * @param eventId its identity
 * @param correlationId its run
 * @param name what the campaign was called
 * @param currency ISO 4217 code of all amounts
 * @param kpis the campaign's numbers
 * @param findings most severe first
 */
public record Diagnosed(
    Instant at,
    String eventId,
    String correlationId,
    String name,
    String currency,
    Kpis kpis,
    List<Finding> findings) {

  /** A finding without its evidence, which the run's trace has. */
  public record Finding(FindingCode code, Severity severity) {}

  static Diagnosed of(Diagnosis diagnosis) {
    return new Diagnosed(
        diagnosis.getContext().getOccurredAt(),
        diagnosis.getContext().getEventId(),
        diagnosis.getContext().getCorrelationId(),
        diagnosis.getCampaign().getName(),
        diagnosis.getCampaign().getCurrency(),
        diagnosis.getKpis(),
        diagnosis.getFindings().stream()
            .map(finding -> new Finding(finding.getCode(), finding.getSeverity()))
            .toList());
  }
}
