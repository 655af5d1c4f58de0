package io.adwright.kit.step;

import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepPhase;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Tells the world, on the topic {@code agent-steps}, that a step began, finished or failed. */
@ApplicationScoped
class StepReports {
  private static final long NANOS_PER_MICRO = 1_000;

  private final Emitter<AgentStep> steps;
  private final Clock clock;
  private final Instance instance;

  // Unbounded here, bounded in effect: an input is acknowledged only after its report, and the
  // output channel lets no more than its in-flight limit of inputs be open.
  StepReports(
      @Channel("agent-steps") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          Emitter<AgentStep> steps,
      Clock clock,
      Instance instance) {
    this.steps = steps;
    this.clock = clock;
    this.instance = instance;
  }

  /** A step that has begun. */
  record Begun(
      Step<?, ?> step, EventContext cause, CampaignProfile campaign, Instant at, long nanos) {}

  <I> Begun begin(Step<I, ?> step, I input) {
    var begun =
        new Begun(
            step,
            step.context().apply(input),
            step.campaign().apply(input),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            System.nanoTime());
    var _ = send(report(begun, StepPhase.STARTED).build());
    return begun;
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
    long micros = (System.nanoTime() - begun.nanos()) / NANOS_PER_MICRO;
    return report(begun, phase)
        .setDurationMicros(micros)
        .setFinishedAt(begun.at().plus(micros, ChronoUnit.MICROS));
  }

  private AgentStep.Builder report(Begun begun, StepPhase phase) {
    EventContext cause = begun.cause();
    var agent = begun.step().agent();
    return AgentStep.newBuilder()
        .setContext(EventContexts.report(cause, agent, phase.name(), begun.at()))
        .setStepId(EventContexts.stepId(cause, agent))
        .setAgent(agent)
        .setPhase(phase)
        .setCampaign(begun.campaign().getRef())
        .setCampaignName(begun.campaign().getName())
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
