package io.adwright.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Control;
import io.adwright.deploy.declared.Repository;
import io.adwright.deploy.running.InstalledPostgres;
import io.adwright.deploy.running.Tool;
import io.adwright.teststack.Postgres;
import io.adwright.teststack.Registry;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The registry's database is lost, and restored by the commands of {@code docs/operations.md} as
 * they stand there.
 */
class RestoredRegistryIT {
  private final Control event = new Customer("acme").killSwitch(true, "fire");
  @TempDir Path directory;
  private InstalledPostgres database;

  @BeforeEach
  void start() throws Exception {
    database = InstalledPostgres.startOrSkip(directory);
  }

  @AfterEach
  void stop() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void whatWasWrittenBeforeIsReadByTheIdThatItCarries() throws Exception {
    // Given
    byte[] written;
    try (Registry registry = Registry.start(settings())) {
      register(registry);
      written = write(registry);
      database.run(OperationsPage.block("backup"), directory);
    }
    database.run("dropdb registry", directory);

    // When
    database.run(OperationsPage.block("restore"), directory);

    // Then: before anybody registers anything
    try (Registry registry = Registry.start(settings())) {
      assertThat(read(registry, written)).isEqualTo(event);
      assertThat(write(registry)).isEqualTo(written);

      // And: to register again changes nothing
      register(registry);
      assertThat(write(registry)).isEqualTo(written);
    }
  }

  /** As the compose file has them, for a database that is here. */
  private Map<String, String> settings() {
    var declared =
        Repository.documents(Repository.text("docker-compose.yml"))
            .getFirst()
            .at("/services/registry/environment");
    Map<String, String> settings = new HashMap<>();
    declared
        .properties()
        .forEach(
            each -> {
              if (each.getKey().startsWith("APICURIO_")) {
                settings.put(each.getKey(), each.getValue().asText());
              }
            });
    settings.put("APICURIO_DATASOURCE_URL", database.url("registry"));
    settings.put("APICURIO_DATASOURCE_USERNAME", Postgres.USER);
    return settings;
  }

  private static void register(Registry registry) throws Exception {
    Tool.Answer answer = Tool.SETUP.run(Map.of("ADWRIGHT_REGISTRY_URL", registry.url()), "schemas");
    assertThat(answer.status()).as(answer.said()).isZero();
  }

  private byte[] write(Registry registry) {
    try (var serializer = new AvroKafkaSerializer<Control>()) {
      serializer.configure(client(registry), false);
      return serializer.serialize(Topics.CONTROLS, event);
    }
  }

  private static Control read(Registry registry, byte[] bytes) {
    try (var deserializer = new AvroKafkaDeserializer<Control>()) {
      deserializer.configure(client(registry), false);
      return deserializer.deserialize(Topics.CONTROLS, bytes);
    }
  }

  private static Map<String, Object> client(Registry registry) {
    return Map.of(
        "apicurio.registry.url", registry.url(),
        "apicurio.registry.auto-register", "false",
        "apicurio.registry.dereference-schema", "true",
        "apicurio.registry.use-specific-avro-reader", "true");
  }
}
