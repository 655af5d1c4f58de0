package io.adwright.gateway.ingest;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks registry and broker at the start for what the first order needs, as that may well be a kill
 * switch. Nothing is published. Where one of them is away, the order itself asks again.
 */
@ApplicationScoped
class OrderRehearsal {
  private static final Logger LOG = Logger.getLogger(OrderRehearsal.class);
  private static final String CHANNEL = "controls";
  private static final String NOBODY = "rehearsal";

  private final KafkaClientService kafka;
  private final Clock clock;
  private final String topic;

  OrderRehearsal(
      KafkaClientService kafka,
      Clock clock,
      @ConfigProperty(name = "adwright.topic." + CHANNEL) String topic) {
    this.topic = topic;
    this.kafka = kafka;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
    var _ = timer.schedule(this::rehearse, 1, TimeUnit.SECONDS);
  }

  private void rehearse() {
    KafkaProducer<String, Control> producer = kafka.getProducer(CHANNEL);
    if (producer == null) {
      return;
    }
    try (var orders = new AvroKafkaSerializer<Control>()) {
      orders.configure(new HashMap<>(producer.configuration()), false);
      var _ = orders.serialize(topic, order(clock.instant()));
      var _ =
          producer
              .runOnSendingThread(
                  sending -> {
                    return sending.partitionsFor(topic).size();
                  })
              .subscribeAsCompletionStage()
              .exceptionally(failure -> 0);
    } catch (RuntimeException e) {
      LOG.infof("the first order will take longer: %s", e.getMessage());
    }
  }

  private static Control order(Instant now) {
    return Control.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(NOBODY)
                .setCorrelationId(NOBODY)
                .setOccurredAt(now)
                .build())
        .setControlId(NOBODY)
        .setKind(ControlKind.NOTE)
        .setScope(ControlScope.newBuilder().setTenantId(NOBODY).build())
        .setOperator(NOBODY)
        .setReason(NOBODY)
        .build();
  }
}
