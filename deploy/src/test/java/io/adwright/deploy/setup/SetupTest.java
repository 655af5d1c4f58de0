package io.adwright.deploy.setup;

import static java.util.Collections.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.teststack.Registry;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** A real broker and a real registry, without anything on them. */
class SetupTest {
  private static final Path TOPICS =
      Path.of("../contracts/src/main/resources/adwright-topics.properties");
  private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

  @Test
  void topicsAreMadeAsTheTableSaysAndLeftAloneTheSecondTime() throws Exception {
    try (var broker = new EmbeddedKafkaBroker()) {
      // Given
      broker.start();
      var environment =
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", broker.getAdvertisedListeners(),
              "ADWRIGHT_TOPIC_REPLICAS", "1",
              "ADWRIGHT_TOPICS", TOPICS.toString());
      Setup.run(List.of("topics"), environment);

      // When
      Setup.run(List.of("topics"), environment);

      // Then
      try (Admin admin =
          Admin.create(Map.of("bootstrap.servers", broker.getAdvertisedListeners()))) {
        var metrics = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CAMPAIGN_METRICS);
        var settings = admin.describeConfigs(List.of(metrics)).all().get().get(metrics);
        assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact,delete");
        assertThat(settings.get("retention.ms").value()).isEqualTo("2592000000");
        var made = admin.describeTopics(List.of(Topics.LEARNINGS)).allTopicNames().get();
        assertThat(made.get(Topics.LEARNINGS).partitions()).hasSize(6);
        assertThat(admin.listTopics().names().get())
            .contains(Topics.CONTROLS, Topics.deadLetters(Topics.DIAGNOSES));
      }
    }
  }

  @Test
  void servicesThatMayRegisterNothingFindTheSchemasRegistered() throws Exception {
    try (var registry = Registry.start();
        var serializer = new AvroKafkaSerializer<TokenChunk>();
        var deserializer = new AvroKafkaDeserializer<TokenChunk>()) {
      // Given
      var settings = settingsOfTheServices(registry.url());
      serializer.configure(settings, false);
      deserializer.configure(settings, false);
      TokenChunk chunk = chunk();
      assertThatThrownBy(() -> serializer.serialize(Topics.AGENT_STREAM, chunk))
          .isInstanceOf(RuntimeException.class);
      var environment = Map.of("ADWRIGHT_REGISTRY_URL", registry.url());
      Setup.run(List.of("schemas"), environment);

      // When
      Setup.run(List.of("schemas"), environment);

      // Then
      byte[] bytes = serializer.serialize(Topics.AGENT_STREAM, chunk);
      assertThat(deserializer.deserialize(Topics.AGENT_STREAM, bytes)).isEqualTo(chunk);
    }
  }

  /** The connector's settings as the agent kit has them, whatever else lies on the class path. */
  private static Map<String, Object> settingsOfTheServices(String registryUrl) throws IOException {
    var shared = new Properties();
    for (URL file :
        list(
            SetupTest.class
                .getClassLoader()
                .getResources("META-INF/microprofile-config.properties"))) {
      try (var in = file.openStream()) {
        shared.load(in);
      }
    }
    Map<String, Object> settings = new HashMap<>();
    for (String name : shared.stringPropertyNames()) {
      if (name.startsWith(CONNECTOR + "apicurio.")) {
        settings.put(name.substring(CONNECTOR.length()), shared.getProperty(name));
      }
    }
    assertThat(settings)
        .containsEntry(
            "apicurio.registry.auto-register", "${ADWRIGHT_REGISTRY_AUTO_REGISTER:false}");
    settings.put("apicurio.registry.auto-register", "false");
    settings.put("apicurio.registry.url", registryUrl);
    return settings;
  }

  private static TokenChunk chunk() {
    return TokenChunk.newBuilder()
        .setContext(new EventContext("event", "run", null, Instant.EPOCH))
        .setStepId("step")
        .setAgent(Agent.ANALYST)
        .setCampaign(new CampaignRef("tenant", Platform.OTHER, "account", "campaign"))
        .setModel("phi3")
        .setSequence(0)
        .setText("words")
        .build();
  }
}
