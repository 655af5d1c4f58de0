package io.adwright.gateway.campaign;

import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of an execution.
 *
 * @param at when it was made
 * @param eventId its identity
 * @param correlationId its run
 * @param currency ISO 4217 code of all amounts
 * @param decisions what became of each proposal
 */
public record Acted(
    Instant at, String eventId, String correlationId, String currency, List<Decision> decisions) {

  static Acted of(Execution execution) {
    return new Acted(
        execution.getContext().getOccurredAt(),
        execution.getContext().getEventId(),
        execution.getContext().getCorrelationId(),
        execution.getCurrency(),
        List.copyOf(execution.getDecisions()));
  }
}
