package io.adwright.gateway.trace;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.StepPhase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far each stage of a run has come, and what that makes of the run. */
final class Progress {
  private static final List<Stage> STAGES = List.of(Stage.values());

  private final Set<PartKind> seen;
  private final Map<Agent, TraceStep> steps = new EnumMap<>(Agent.class);

  Progress(Parts parts, Steps steps) {
    seen = parts.kinds();
    steps.byId().forEach(step -> this.steps.merge(step.agent(), step, TraceStep::merge));
  }

  boolean isComplete() {
    return STAGES.stream().allMatch(this::isDone);
  }

  /** Returns the status of a run that is not complete and, perhaps, not waited for any longer. */
  TraceStatus status(boolean stalled) {
    boolean settled =
        STAGES.stream().allMatch(stage -> isDone(stage) || hasFailed(stage) || isCutOff(stage));
    if (!settled && !stalled) {
      return new TraceStatus.Running();
    }
    return STAGES.stream().anyMatch(this::hasFailed)
        ? new TraceStatus.Failed(reason())
        : new TraceStatus.Partial(reason());
  }

  private boolean isDone(Stage stage) {
    return isSeen(stage) && phase(stage) == StepPhase.FINISHED;
  }

  private boolean hasFailed(Stage stage) {
    return phase(stage) == StepPhase.FAILED;
  }

  /** Whether the stage waits for what can never come. */
  private boolean isCutOff(Stage stage) {
    Stage before = stage.waitsFor();
    return before != null
        && !isSeen(stage)
        && !isSeen(before)
        && (hasFailed(before) || isCutOff(before));
  }

  private String reason() {
    return STAGES.stream()
        .filter(stage -> !isDone(stage))
        .map(stage -> stage.label() + ' ' + shortfall(stage))
        .collect(Collectors.joining("; "));
  }

  private String shortfall(Stage stage) {
    TraceStep step = steps.get(stage.agent());
    if (step == null) {
      return isSeen(stage) ? "did not report its step" : "did not begin";
    }
    return switch (step.phase()) {
      case STARTED -> "began at " + step.startedAt() + " and did not finish";
      case FAILED -> "failed: " + step.error();
      case FINISHED -> "finished, but its output was not seen";
    };
  }

  private boolean isSeen(Stage stage) {
    return seen.contains(stage.makes());
  }

  private @Nullable StepPhase phase(Stage stage) {
    TraceStep step = steps.get(stage.agent());
    return step == null ? null : step.phase();
  }
}
