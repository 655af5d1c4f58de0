package io.adwright.gateway.trace;

import io.adwright.contracts.event.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two clocks that cannot both be right: an agent began before that was made which it read.
 *
 * @param agent whose clock is behind
 * @param ahead the agent whose output it read; null for the publisher of the snapshot
 * @param atLeast by how much the clocks differ at least; the true difference is larger by the time
 *     that the event was on its way
 */
public record ClockSkew(Agent agent, @Nullable Agent ahead, Duration atLeast) {
  /** Below this it is how instants are rounded. */
  private static final Duration NOTABLE = Duration.ofMillis(1);

  /** Returns what the instants of {@code trace} give away, in the order of the pipeline. */
  public static List<ClockSkew> of(Trace trace) {
    return Arrays.stream(Stage.values()).flatMap(stage -> of(stage, trace).stream()).toList();
  }

  private static Optional<ClockSkew> of(Stage stage, Trace trace) {
    Stage before = stage.waitsFor();
    PartKind read = before == null ? PartKind.METRICS : before.makes();
    Optional<Instant> begun =
        trace.stepsById().stream()
            .filter(step -> step.agent() == stage.agent())
            .reduce(TraceStep::merge)
            .map(TraceStep::startedAt);
    return begun
        .flatMap(start -> trace.parts().occurredAt(read).map(made -> Duration.between(start, made)))
        .filter(behind -> behind.compareTo(NOTABLE) >= 0)
        .map(
            behind -> new ClockSkew(stage.agent(), before == null ? null : before.agent(), behind));
  }
}
