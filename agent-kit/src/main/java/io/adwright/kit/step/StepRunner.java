package io.adwright.kit.step;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.EventContext;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecordBase;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs an agent's pure function on an event from Kafka.
 *
 * <p>Around the function: repeated events are dropped, the output gets a deterministic identity and
 * the campaign's key, the step is reported, and an input that cannot be reasoned over goes to the
 * dead letters with the reason. The input counts as read only after the broker has both the output
 * and the report, so that a process killed at any moment loses neither.
 */
@ApplicationScoped
public class StepRunner {
  private static final Logger LOG = Logger.getLogger(StepRunner.class);

  private final StepReports reports;
  private final Clock clock;
  private final RecentEvents recent = new RecentEvents();

  StepRunner(StepReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Returns the output to publish, or null when there is none: the event was a repeat, a tombstone,
   * or went to the dead letters.
   */
  public <I, O extends SpecificRecordBase> @Nullable Message<O> run(
      Step<I, O> step, Message<I> message) {
    I input = message.getPayload();
    if (input == null || recent.contains(step.context().apply(input).getEventId())) {
      var _ = message.ack();
      return null;
    }
    var begun = reports.begin(step, input);
    EventContext cause = begun.cause();
    O output;
    try {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      output = step.reason().apply(input, EventContexts.output(cause, step.agent(), now));
    } catch (RuntimeException failure) {
      return deadLetter(begun, message, failure);
    }
    CompletionStage<Void> reported = reports.finish(begun, step.provenance().apply(output));
    return Message.of(
        output,
        metadata(step, begun, output),
        () ->
            reported
                .thenCompose(done -> message.ack())
                .thenAccept(done -> recent.add(cause.getEventId())),
        message::nack);
  }

  private <I, O> @Nullable Message<O> deadLetter(
      StepReports.Begun begun, Message<I> message, RuntimeException failure) {
    LOG.errorf(
        failure,
        "step failed, input set aside in the dead letters: agent=%s correlationId=%s campaign=%s",
        begun.step().agent(),
        begun.cause().getCorrelationId(),
        CampaignKeys.of(begun.campaign().getRef()));
    var _ =
        reports
            .fail(begun, failure.getClass().getSimpleName(), failure.getMessage())
            .thenCompose(done -> message.nack(failure));
    return null;
  }

  private static <O extends SpecificRecordBase> Metadata metadata(
      Step<?, O> step, StepReports.Begun begun, O output) {
    return Metadata.of(
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(CampaignKeys.of(begun.campaign().getRef()))
            .build(),
        CloudEvents.of(step.identity().apply(output), output.getClass()));
  }
}
