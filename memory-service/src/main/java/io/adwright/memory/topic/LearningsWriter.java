package io.adwright.memory.topic;

import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.memory.learning.LearningName;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Publishes learnings, and returns only when the broker has them. */
@ApplicationScoped
public class LearningsWriter {
  private static final URI SOURCE = URI.create("https://adwright.io/agents");
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final MutinyEmitter<Learning> emitter;

  LearningsWriter(@Channel("learnings-out") MutinyEmitter<Learning> emitter) {
    this.emitter = emitter;
  }

  /** The broker, or the schema registry, did not take a learning in time. */
  public static final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublishedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Publishes {@code learning}.
   *
   * @throws NotPublishedException if it is not known to be published; doing it again is safe
   */
  public void publish(Learning learning) {
    var key =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(LearningName.of(learning).key())
            .build();
    try {
      emitter
          .sendMessage(Message.of(learning, Metadata.of(key, cloudEvent(learning.getContext()))))
          .await()
          .atMost(LIMIT);
    } catch (RuntimeException failure) {
      throw new NotPublishedException(
          "learning " + learning.getLearningId() + " not published within " + LIMIT, failure);
    }
  }

  private static OutgoingCloudEventMetadata<Object> cloudEvent(EventContext context) {
    return OutgoingCloudEventMetadata.builder()
        .withId(context.getEventId())
        .withSource(SOURCE)
        .withType(Learning.class.getName())
        .withDataContentType("application/avro")
        .withTimestamp(context.getOccurredAt().atZone(ZoneOffset.UTC))
        .withExtension("correlationid", context.getCorrelationId())
        .build();
  }
}
