package io.adwright.gateway.trace;

import static java.util.Comparator.comparingInt;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepPhase;
import io.adwright.contracts.event.StepSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run, as far as it is known.
 *
 * @param stepId the same for all reports on the step
 * @param agent who did it
 * @param phase how far it came
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 * @param took its duration by a monotonic clock; null while it runs
 * @param source how its output was made; null unless it finished
 * @param error code and text of a failed step; null otherwise
 * @param tokensIn tokens that a language model read for it; null if none was asked or it did not
 *     say
 * @param tokensOut tokens that the model wrote
 */
public record TraceStep(
    String stepId,
    Agent agent,
    StepPhase phase,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Duration took,
    @Nullable StepSource source,
    @Nullable String error,
    @Nullable Long tokensIn,
    @Nullable Long tokensOut) {

  /**
   * Which of two reports on one step holds: finished beats failed beats started, so that a step
   * which failed and was repaired counts as finished; of equals the earlier one, because readers
   * drop the repeats of what came first. The last clause only makes the order total.
   */
  private static final Comparator<TraceStep> PRECEDENCE =
      comparingInt((TraceStep step) -> rank(step.phase))
          .thenComparing(TraceStep::startedAt)
          .thenComparing(TraceStep::toString);

  /** Returns what {@code step} tells of its step. */
  public static TraceStep of(AgentStep step) {
    return new TraceStep(
        step.getStepId(),
        step.getAgent(),
        step.getPhase(),
        step.getStartedAt(),
        step.getFinishedAt().orElse(null),
        step.getDurationMicros().map(micros -> Duration.of(micros, ChronoUnit.MICROS)).orElse(null),
        step.getProvenance().map(provenance -> provenance.getSource()).orElse(null),
        step.getErrorCode().map(code -> error(code, step)).orElse(null),
        step.getProvenance().flatMap(Provenance::getTokensIn).orElse(null),
        step.getProvenance().flatMap(Provenance::getTokensOut).orElse(null));
  }

  /** The instant of the last thing known of the step. */
  Instant lastSeenAt() {
    return finishedAt == null ? startedAt : finishedAt;
  }

  TraceStep merge(TraceStep other) {
    return equals(other) || PRECEDENCE.compare(this, other) < 0 ? this : other;
  }

  private static int rank(StepPhase phase) {
    return switch (phase) {
      case FINISHED -> 0;
      case FAILED -> 1;
      case STARTED -> 2;
    };
  }

  private static String error(String code, AgentStep step) {
    return step.getErrorMessage().map(message -> code + ": " + message).orElse(code);
  }
}
