package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the actions in executions that had an effect on the platform.
 *
 * @param windows how long they are observed
 * @param clock which clock says when they took effect
 */
public record ConfirmedActions(ObservationWindows windows, TimeOf clock) {

  /** A clock that the days of the metrics are counted by. */
  public enum TimeOf {
    /** The platform's answer says when: platform and metrics live in one time. */
    PLATFORM,
    /** The metrics that the plan was made on say when: they may be of any year. */
    METRICS
  }

  /** Returns the actions of {@code execution} to be observed. */
  public List<Observation> of(Execution execution) {
    return execution.getDecisions().stream()
        .filter(it -> hasEffect(it.getStatus()))
        .flatMap(it -> observation(execution, it).stream())
        .toList();
  }

  private Optional<Observation> observation(Execution execution, Decision decision) {
    ActionSpec action = decision.getEffective().orElseGet(decision::getProposed);
    return windows
        .daysFor(action.getKind())
        .map(
            days ->
                new Observation(
                    decision.getActionId(),
                    execution.getCampaign(),
                    execution.getCurrency(),
                    action,
                    execution.getPlanId(),
                    decision.getFindings(),
                    decision.getLearningIds(),
                    effectiveAt(execution, decision),
                    days,
                    execution.getContext().getCorrelationId(),
                    execution.getContext().getEventId()));
  }

  private Instant effectiveAt(Execution execution, Decision decision) {
    Optional<Instant> answered = decision.getReceipt().map(Receipt::getAnsweredAt);
    return switch (clock) {
      case PLATFORM -> answered.orElse(execution.getContext().getOccurredAt());
      case METRICS ->
          execution
              .getMetricsAsOf()
              .or(() -> answered)
              .orElse(execution.getContext().getOccurredAt());
    };
  }

  private static boolean hasEffect(ExecutionStatus status) {
    return switch (status) {
      case CONFIRMED, ALREADY_EXECUTED, RECONCILED_APPLIED -> true;
      case UNKNOWN,
          NOT_EXECUTED,
          OBSERVED,
          AWAITING_APPROVAL,
          REJECTED,
          CONFLICT,
          EXPIRED,
          KILLED,
          RECONCILED_NOT_APPLIED ->
          false;
    };
  }
}
