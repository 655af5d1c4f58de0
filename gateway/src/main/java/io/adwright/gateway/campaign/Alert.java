package io.adwright.gateway.campaign;

import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.StepPhase;
import io.adwright.gateway.trace.TraceEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should hear of when it happens.
 *
 * @param kind what it is
 * @param text for people: what happened, and where there is something to do, what
 * @param actionId the action that it is about; null if it is about none
 */
public record Alert(Kind kind, String text, @Nullable String actionId) {

  /** What an alert may be about. */
  public enum Kind {
    /** The optimizer asks, and nothing happens without an answer. */
    APPROVAL_OPEN,
    /** Somebody else changed what the plan was made on. */
    CONFLICT,
    /** Nobody knows whether the platform took the change. */
    EFFECT_UNKNOWN,
    /** The platform refused the change. */
    REJECTED_BY_PLATFORM,
    /** A kill switch stopped the change. */
    KILLED,
    /** Conversions are no longer counted. */
    TRACKING_OUTAGE,
    /** An agent failed. */
    STEP_FAILED,
    /** An action did harm. */
    WORSENED
  }

  /** Returns what people should hear of because of {@code event}; mostly nothing. */
  public static List<Alert> of(TraceEvent event) {
    return switch (event) {
      case TraceEvent.Step(var step) -> of(step);
      case TraceEvent.DiagnosisSeen(var diagnosis) -> of(diagnosis);
      case TraceEvent.ExecutionSeen(var execution) ->
          execution.getDecisions().stream().flatMap(made -> of(made).stream()).toList();
      case TraceEvent.OutcomeSeen(var outcome) -> of(outcome);
      case TraceEvent.MetricsSeen _, TraceEvent.RecallSeen _, TraceEvent.StrategySeen _ ->
          List.of();
      case TraceEvent.CopySeen _ -> List.of();
    };
  }

  private static List<Alert> of(AgentStep step) {
    if (step.getPhase() != StepPhase.FAILED) {
      return List.of();
    }
    String agent = step.getAgent().name().toLowerCase(Locale.ROOT);
    String why = step.getErrorMessage().or(step::getErrorCode).orElse("it did not say why");
    return List.of(new Alert(Kind.STEP_FAILED, "The " + agent + " failed: " + why + ".", null));
  }

  private static List<Alert> of(Diagnosis diagnosis) {
    boolean isOut =
        diagnosis.getFindings().stream()
            .anyMatch(finding -> finding.getCode() == FindingCode.TRACKING_OUTAGE);
    String text =
        "Conversions are no longer counted. Repair the tracking: until then nothing can be judged.";
    return isOut ? List.of(new Alert(Kind.TRACKING_OUTAGE, text, null)) : List.of();
  }

  private static Optional<Alert> of(Decision decision) {
    Optional<Kind> kind =
        decision.getStatus() == ExecutionStatus.AWAITING_APPROVAL
            ? Optional.of(Kind.APPROVAL_OPEN)
            : Attention.of(decision).map(Alert::kind);
    return kind.map(
        what ->
            new Alert(
                what,
                decision.getHeadline() + ": " + decision.getReason(),
                decision.getActionId()));
  }

  private static List<Alert> of(Outcome outcome) {
    return outcome.getVerdict() == OutcomeVerdict.WORSENED
        ? List.of(new Alert(Kind.WORSENED, outcome.getHeadline(), outcome.getActionId()))
        : List.of();
  }

  private static Kind kind(Attention attention) {
    return switch (attention) {
      case APPROVAL_OPEN -> Kind.APPROVAL_OPEN;
      case CONFLICT -> Kind.CONFLICT;
      case EFFECT_UNKNOWN -> Kind.EFFECT_UNKNOWN;
      case REJECTED_BY_PLATFORM -> Kind.REJECTED_BY_PLATFORM;
      case KILLED -> Kind.KILLED;
      case TRACKING_OUTAGE -> Kind.TRACKING_OUTAGE;
    };
  }
}
