package io.adwright.gateway.api;

import io.adwright.contracts.event.Execution;
import java.util.List;

/** What the optimizer decided and did. */
public record ExecutionView(List<DecisionView> decisions, ProvenanceView provenance) {

  static ExecutionView of(Execution execution) {
    return new ExecutionView(
        execution.getDecisions().stream()
            .map(decision -> DecisionView.of(decision, execution.getCurrency()))
            .toList(),
        ProvenanceView.of(execution.getProvenance()));
  }
}
