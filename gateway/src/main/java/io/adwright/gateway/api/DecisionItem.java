package io.adwright.gateway.api;

import io.adwright.contracts.event.Execution;
import io.adwright.gateway.trace.Trace;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision, and the run that it was made in. */
public record DecisionItem(
    String correlationId,
    @Schema(description = "When the optimizer decided first") Instant decidedAt,
    DecisionView decision) {

  static List<DecisionItem> of(Trace trace) {
    return trace.execution().stream().flatMap(made -> of(trace, made).stream()).toList();
  }

  private static List<DecisionItem> of(Trace trace, Execution made) {
    return ExecutionView.of(made, trace.outcomes()).decisions().stream()
        .map(
            decision ->
                new DecisionItem(
                    trace.correlationId(), made.getContext().getOccurredAt(), decision))
        .toList();
  }
}
