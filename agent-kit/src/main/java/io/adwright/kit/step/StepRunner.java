package io.adwright.kit.step;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import io.adwright.kit.log.LogKeys;
import io.adwright.kit.step.StepReports.Begun;
import io.adwright.kit.stop.Underway;
import io.adwright.kit.trace.StepSpan;
import io.adwright.kit.trace.StepSpans;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs an agent's step on an event from Kafka.
 *
 * <p>Around the step: repeated events are dropped, the output gets a deterministic identity and the
 * campaign's key, the step is reported and measured, and an input that cannot be reasoned over goes
 * to the dead letters with the reason. The input counts as read only after the broker has both the
 * output and the report, so that a process killed at any moment loses neither.
 */
@ApplicationScoped
public class StepRunner {
  private static final Logger LOG = Logger.getLogger(StepRunner.class);

  private final StepEngine engine;
  private final StepReports reports;
  private final StepMetrics metrics;
  private final StepSpans spans;
  private final Underway underway;
  private final Clock clock;
  private final RecentEvents recent = new RecentEvents();

  StepRunner(
      StepEngine engine,
      StepReports reports,
      StepMetrics metrics,
      StepSpans spans,
      Underway underway,
      Clock clock) {
    this.engine = engine;
    this.reports = reports;
    this.metrics = metrics;
    this.spans = spans;
    this.underway = underway;
    this.clock = clock;
  }

  /**
   * Returns the output to publish, or null when there is none: the event was a repeat, a tombstone,
   * went to the dead letters, or came when the service was stopping and stays unread.
   */
  public <I extends SpecificRecordBase, O extends SpecificRecordBase> @Nullable Message<O> run(
      Step<I, O> step, Message<I> message) {
    I input = message.getPayload();
    if (input == null) {
      var _ = message.ack();
      return null;
    }
    StepScope scope = step.scope(input);
    if (recent.contains(scope.cause().getEventId())) {
      metrics.repeated(step.agent());
      var _ = message.ack();
      return null;
    }
    return underway.enter() ? take(step, message, input, scope) : null;
  }

  private <I extends SpecificRecordBase, O extends SpecificRecordBase> @Nullable Message<O> take(
      Step<I, O> step, Message<I> message, I input, StepScope scope) {
    Arrival arrival = Arrival.of(message);
    String campaign = CampaignKeys.of(scope.campaign().getRef());
    Begun begun = reports.begin(scope);
    StepSpan span =
        spans.begin(scope.agent(), scope.cause(), campaign, arrival.topic(), arrival.headers());
    try (LogKeys _ = keys(scope, campaign, arrival)) {
      try {
        O output = span.around(() -> engine.run(step, input, scope, identity(scope)));
        span.finished(Stamp.provenance(output));
        return answer(begun, message, output, campaign, span);
      } catch (RuntimeException failure) {
        span.failed(failure);
        deadLetter(begun, message, failure);
        return null;
      }
    }
  }

  private static LogKeys keys(StepScope scope, String campaign, Arrival arrival) {
    return LogKeys.enter()
        .with(LogKeys.CORRELATION_ID, scope.cause().getCorrelationId())
        .with(LogKeys.CAMPAIGN, campaign)
        .with(LogKeys.AGENT, StepMetrics.tag(scope.agent()))
        .with(LogKeys.TOPIC, arrival.topic());
  }

  private EventContext identity(StepScope scope) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return EventContexts.output(scope.cause(), scope.agent(), now);
  }

  private <O extends SpecificRecordBase> Message<O> answer(
      Begun begun, Message<?> message, O output, String campaign, StepSpan span) {
    Provenance made = Stamp.provenance(output);
    metrics.finished(begun.scope().agent(), made, begun.elapsed());
    CompletionStage<Void> reported = reports.finish(begun, made);
    return Message.of(
        output,
        metadata(output, campaign, span),
        () ->
            reported
                .thenCompose(done -> message.ack())
                .thenAccept(done -> recent.add(begun.scope().cause().getEventId()))
                .whenComplete((done, failure) -> underway.leave()),
        reason -> message.nack(reason).whenComplete((done, failure) -> underway.leave()));
  }

  private void deadLetter(Begun begun, Message<?> message, RuntimeException failure) {
    StepScope scope = begun.scope();
    LOG.errorf(
        failure,
        "step failed, input set aside in the dead letters: agent=%s correlationId=%s campaign=%s",
        scope.agent(),
        scope.cause().getCorrelationId(),
        CampaignKeys.of(scope.campaign().getRef()));
    metrics.failed(scope.agent(), begun.elapsed());
    var _ =
        reports
            .fail(begun, failure.getClass().getSimpleName(), failure.getMessage())
            .thenCompose(done -> message.nack(failure))
            .whenComplete((done, failed) -> underway.leave());
  }

  private static Metadata metadata(SpecificRecordBase output, String campaign, StepSpan span) {
    var headers = new RecordHeaders();
    span.inject(headers);
    return Metadata.of(
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(campaign)
            .withHeaders(headers)
            .build(),
        CloudEvents.of(Stamp.context(output), output.getClass()));
  }
}
