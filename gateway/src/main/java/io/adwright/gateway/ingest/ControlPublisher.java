package io.adwright.gateway.ingest;

import io.adwright.contracts.ControlKeys;
import io.adwright.contracts.event.Control;
import io.adwright.gateway.GatewayConfig;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Publishes what people order, and returns only when the broker has it. */
@ApplicationScoped
public class ControlPublisher {
  private static final Logger AUDIT = Logger.getLogger("io.adwright.audit");

  private final MutinyEmitter<Control> controls;
  private final Duration timeout;

  // The buffer is unbounded by name only: each order is awaited by the request that gave it.
  ControlPublisher(
      @Channel("controls") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<Control> controls,
      GatewayConfig config) {
    this.controls = controls;
    this.timeout = config.ingest().publishTimeout();
  }

  /**
   * Publishes {@code control}.
   *
   * @throws ControlNotPublished if the broker did not acknowledge it in time; it may still arrive
   */
  public void publish(Control control) throws ControlNotPublished {
    String key = ControlKeys.of(control);
    var place = OutgoingKafkaRecordMetadata.<String>builder().withKey(key).build();
    try {
      controls
          .sendMessage(Message.of(control, Metadata.of(place, CloudEvents.of(control))))
          .subscribeAsCompletionStage()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notPublished(control, key, e);
    } catch (ExecutionException | TimeoutException e) {
      throw notPublished(control, key, e);
    }
    // The reason is a stranger's text and stays out of the log; the event carries it.
    AUDIT.infof(
        "control published: controlId=%s key=%s operator=%s",
        control.getControlId(), key, control.getOperator());
  }

  private static ControlNotPublished notPublished(Control control, String key, Exception why) {
    AUDIT.warnf(
        why,
        "control not published: controlId=%s key=%s operator=%s",
        control.getControlId(),
        key,
        control.getOperator());
    return new ControlNotPublished(control.getControlId(), why);
  }
}
