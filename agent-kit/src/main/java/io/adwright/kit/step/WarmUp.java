package io.adwright.kit.step;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepPhase;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Writes one report to nowhere and reads it back while other parts still start: the first real
 * event then finds the registry's client loaded and the schema known.
 */
@ApplicationScoped
class WarmUp {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);
  private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

  void onStart(@Observes StartupEvent started, Config config) {
    Thread.ofPlatform().daemon().name("warm-up").start(() -> once(settings(config)));
  }

  private static void once(Map<String, Object> settings) {
    try (var serializer = new AvroKafkaSerializer<AgentStep>();
        var deserializer = new AvroKafkaDeserializer<AgentStep>()) {
      serializer.configure(settings, false);
      deserializer.configure(settings, false);
      var _ =
          deserializer.deserialize(
              Topics.AGENT_STEPS, serializer.serialize(Topics.AGENT_STEPS, sample()));
    } catch (RuntimeException notYet) {
      // The first real event will meet the same trouble, and say so where it matters.
      LOG.debug("no warm-up", notYet);
    }
  }

  private static Map<String, Object> settings(Config config) {
    var settings = new HashMap<String, Object>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(CONNECTOR)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> settings.put(name.substring(CONNECTOR.length()), value));
      }
    }
    return settings;
  }

  private static AgentStep sample() {
    return AgentStep.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId("")
                .setCorrelationId("")
                .setOccurredAt(Instant.EPOCH)
                .build())
        .setStepId("")
        .setAgent(Agent.ANALYST)
        .setPhase(StepPhase.STARTED)
        .setCampaign(
            CampaignRef.newBuilder()
                .setTenantId("")
                .setPlatform(Platform.OTHER)
                .setAccountId("")
                .setCampaignId("")
                .build())
        .setCampaignName("")
        .setStartedAt(Instant.EPOCH)
        .setInstance("")
        .build();
  }
}
