package io.adwright.gateway.api;

import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Outcome;
import java.util.List;
import java.util.Map;

/** What the optimizer decided and did. */
public record ExecutionView(List<DecisionView> decisions, ProvenanceView provenance) {

  /**
   * Returns the view of {@code execution}.
   *
   * @param outcomes what its actions really did, as far as it is judged, by action id
   */
  static ExecutionView of(Execution execution, Map<String, Outcome> outcomes) {
    return new ExecutionView(
        execution.getDecisions().stream()
            .map(
                decision ->
                    DecisionView.of(
                        decision, execution.getCurrency(), outcomes.get(decision.getActionId())))
            .toList(),
        ProvenanceView.of(execution.getProvenance()));
  }
}
