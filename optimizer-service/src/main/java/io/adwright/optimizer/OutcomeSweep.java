package io.adwright.optimizer;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Outcome;
import io.adwright.kit.step.CloudEvents;
import io.adwright.optimizer.observed.ObservationsUnavailableException;
import io.adwright.optimizer.outcome.Account;
import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.Evaluation;
import io.adwright.optimizer.outcome.Observations;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecordBase;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Judges at regular intervals what can be judged, and publishes it. That something was told is kept
 * only after the broker has it: a process that is killed in between tells it again, under the same
 * identity.
 */
@Startup
@ApplicationScoped
class OutcomeSweep {
  private static final Logger LOG = Logger.getLogger(OutcomeSweep.class);
  private static final Duration BROKER = Duration.ofSeconds(30);

  private final Observations observations;
  private final Evaluation evaluation;
  private final Emitter<Outcome> outcomes;
  private final Emitter<Control> rollbacks;
  private final Duration interval;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outcome-sweep").daemon().factory());

  OutcomeSweep(
      Observations observations,
      Evaluation evaluation,
      @Channel("outcomes") Emitter<Outcome> outcomes,
      @Channel("rollbacks") Emitter<Control> rollbacks,
      OptimizerConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.observations = observations;
    this.evaluation = evaluation;
    this.outcomes = outcomes;
    this.rollbacks = rollbacks;
    this.interval = config.outcomes().interval();
    this.clock = clock;
    this.metrics = metrics;
  }

  @PostConstruct
  void start() {
    var _ =
        timer.scheduleWithFixedDelay(
            this::sweep, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  private void sweep() {
    try {
      boolean more = true;
      while (more) {
        more = observations.visitDue(this::visit);
      }
    } catch (ObservationsUnavailableException e) {
      LOG.warnf("outcomes are judged later: %s", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("outcomes could not be judged or published; they will be tried again", e);
    }
  }

  private List<Told> visit(Account account) {
    var told = new ArrayList<Told>();
    for (Evaluation.Statement it :
        evaluation.of(account, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      it.rollback()
          .ifPresent(
              control ->
                  publish(
                      rollbacks,
                      "ROLLBACK/" + it.told().actionId(),
                      control.getContext(),
                      control));
      Outcome outcome = it.outcome();
      publish(
          outcomes, CampaignKeys.of(outcome.getCampaign().getRef()), outcome.getContext(), outcome);
      metrics.counter("adwright.outcomes", "verdict", outcome.getVerdict().name()).increment();
      told.add(it.told());
    }
    return told;
  }

  private static <T extends SpecificRecordBase> void publish(
      Emitter<T> topic, String key, EventContext context, T event) {
    var sent = new CompletableFuture<Void>();
    topic.send(
        Message.of(
            event,
            Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(key).build(),
                CloudEvents.of(context, event.getClass())),
            () -> {
              sent.complete(null);
              return CompletableFuture.completedStage(null);
            },
            failure -> {
              sent.completeExceptionally(failure);
              return CompletableFuture.completedStage(null);
            }));
    sent.orTimeout(BROKER.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
