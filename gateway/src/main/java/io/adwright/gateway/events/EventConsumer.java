package io.adwright.gateway.events;

import io.adwright.contracts.ControlKeys;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.gateway.control.ControlBoard;
import io.adwright.gateway.trace.TraceEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.DeserializationFailureHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the pipeline leaves on its topics, batch by batch. A record that cannot be read, or
 * does not belong, is logged and counted; the others go on.
 */
@ApplicationScoped
class EventConsumer {
  private static final Logger LOG = Logger.getLogger(EventConsumer.class);

  private final TraceIntake intake;
  private final CatchUp catchUp;
  private final EventMeters meters;
  private final ControlBoard board;
  private final Optional<Archive> archive;

  EventConsumer(
      TraceIntake intake,
      CatchUp catchUp,
      EventMeters meters,
      ControlBoard board,
      Optional<Archive> archive) {
    this.archive = archive;
    this.board = board;
    this.intake = intake;
    this.catchUp = catchUp;
    this.meters = meters;
  }

  @Incoming("pipeline-events")
  @Blocking
  void consume(ConsumerRecords<String, SpecificRecord> batch) throws InterruptedException {
    archive(batch);
    batch.forEach(this::consume);
    catchUp.read(batch);
  }

  /** First where it lasts, then where it is told: who is told can read it. */
  private void archive(ConsumerRecords<String, SpecificRecord> batch) throws InterruptedException {
    if (archive.isEmpty()) {
      return;
    }
    List<TraceEvent> events = new ArrayList<>(batch.count());
    List<Control> orders = new ArrayList<>();
    for (ConsumerRecord<String, SpecificRecord> record : batch) {
      if (record.value() instanceof Control order) {
        orders.add(order);
      } else if (record.value() != null) {
        PipelineEvents.of(record.value()).ifPresent(events::add);
      }
    }
    if (!orders.isEmpty()) {
      archive.get().audit(orders);
    }
    if (!events.isEmpty()) {
      meters.spoilt(archive.get().write(events));
    }
  }

  private void consume(ConsumerRecord<String, SpecificRecord> record) {
    Optional<String> unreadable =
        Optional.ofNullable(
                record
                    .headers()
                    .lastHeader(DeserializationFailureHandler.DESERIALIZATION_FAILURE_REASON))
            .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    try {
      if (unreadable.isPresent()) {
        skip(record, unreadable.get());
      } else if (record.value() != null) {
        meters.read(record.topic(), accept(record));
      }
    } catch (RuntimeException failure) {
      skip(record, failure.toString());
    }
  }

  private boolean accept(ConsumerRecord<String, SpecificRecord> record) {
    String key = record.key();
    SpecificRecord value = record.value();
    if (value instanceof Control control) {
      board.accept(key == null ? ControlKeys.of(control) : key, control);
      return true;
    }
    if (value instanceof TokenChunk chunk) {
      intake.tell(chunk, record.timestamp());
      return true;
    }
    TraceEvent event =
        PipelineEvents.of(value)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        value.getSchema().getFullName() + " is no event of a run"));
    return intake.accept(event, record.timestamp());
  }

  private void skip(ConsumerRecord<?, ?> record, @Nullable String why) {
    meters.unreadable(record.topic());
    LOG.warnf(
        "record skipped: topic=%s partition=%d offset=%d reason=%s",
        record.topic(), record.partition(), record.offset(), why);
  }
}
