package io.adwright.kit.step;

import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepPhase;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/**
 * Tells the world, on the topic {@code agent-steps}, that a step began, finished or failed.
 *
 * <p>A step that takes long is told of while it runs. The beginning of a short one travels with its
 * end: one request to the broker instead of two, and nobody could have seen it earlier anyway.
 */
@ApplicationScoped
class StepReports {
  /** Steps by rules take a millisecond or two; whoever watches a model sees no difference. */
  private static final long LONG_STEP_MILLIS = 20;

  private static final long NANOS_PER_MICRO = 1_000;

  private final Emitter<AgentStep> steps;
  private final Clock clock;
  private final Instance instance;
  private final Vertx vertx;

  // Unbounded here, bounded in effect: an input is acknowledged only after its report, and the
  // output channel lets no more than its in-flight limit of inputs be open.
  StepReports(
      @Channel("agent-steps") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          Emitter<AgentStep> steps,
      Clock clock,
      Instance instance,
      Vertx vertx) {
    this.steps = steps;
    this.clock = clock;
    this.instance = instance;
    this.vertx = vertx;
  }

  /**
   * A step that has begun.
   *
   * @param at when, by the clock
   * @param nanos when, by the stopwatch
   * @param told whether its beginning has been reported
   */
  record Begun(StepScope scope, Instant at, long nanos, AtomicBoolean told) {
    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  Begun begin(StepScope scope) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var begun = new Begun(scope, now, System.nanoTime(), new AtomicBoolean());
    var _ = vertx.setTimer(LONG_STEP_MILLIS, passed -> tellBeginning(begun));
    return begun;
  }

  private void tellBeginning(Begun begun) {
    if (begun.told().compareAndSet(false, true)) {
      var _ = send(report(begun, StepPhase.STARTED).build());
    }
  }

  /** Completes when the broker has the report. */
  CompletionStage<Void> finish(Begun begun, Provenance provenance) {
    return send(ended(begun, StepPhase.FINISHED).setProvenance(provenance).build());
  }

  /** Completes when the broker has the report. */
  CompletionStage<Void> fail(Begun begun, String code, @Nullable String message) {
    return send(ended(begun, StepPhase.FAILED).setErrorCode(code).setErrorMessage(message).build());
  }

  private AgentStep.Builder ended(Begun begun, StepPhase phase) {
    tellBeginning(begun);
    long micros = begun.elapsed().toNanos() / NANOS_PER_MICRO;
    return report(begun, phase)
        .setDurationMicros(micros)
        .setFinishedAt(begun.at().plus(micros, ChronoUnit.MICROS));
  }

  private AgentStep.Builder report(Begun begun, StepPhase phase) {
    StepScope scope = begun.scope();
    return AgentStep.newBuilder()
        .setContext(EventContexts.report(scope.cause(), scope.agent(), phase.name(), begun.at()))
        .setStepId(scope.stepId())
        .setAgent(scope.agent())
        .setPhase(phase)
        .setCampaign(scope.campaign().getRef())
        .setCampaignName(scope.campaign().getName())
        .setStartedAt(begun.at())
        .setInstance(instance.id());
  }

  private CompletionStage<Void> send(AgentStep step) {
    var sent = new CompletableFuture<Void>();
    var key =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(step.getContext().getCorrelationId())
            .build();
    steps.send(
        Message.of(
            step,
            Metadata.of(key, CloudEvents.of(step.getContext(), AgentStep.class)),
            () -> {
              sent.complete(null);
              return CompletableFuture.completedStage(null);
            },
            failure -> {
              sent.completeExceptionally(failure);
              return CompletableFuture.completedStage(null);
            }));
    return sent;
  }
}
