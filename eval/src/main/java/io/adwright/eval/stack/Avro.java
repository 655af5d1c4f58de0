package io.adwright.eval.stack;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Avro in the registry's Confluent-compatible framing, as the services write and read it. */
public final class Avro {
  private final Map<String, Object> settings;

  /**
   * @param registryUrl the registry's API
   * @param autoRegister whether a schema that it does not know is registered
   */
  public Avro(String registryUrl, boolean autoRegister) {
    settings =
        Map.of(
            "apicurio.registry.url",
            registryUrl,
            "apicurio.registry.auto-register",
            autoRegister,
            "apicurio.registry.auto-register.if-exists",
            "FIND_OR_CREATE_VERSION",
            "apicurio.registry.use-id",
            "contentId",
            "apicurio.registry.headers.enabled",
            false,
            "apicurio.registry.dereference-schema",
            true,
            "apicurio.registry.use-specific-avro-reader",
            true);
  }

  /** Returns a new serializer for values; its owner closes it. */
  public <T extends SpecificRecord> AvroKafkaSerializer<T> serializer() {
    var serializer = new AvroKafkaSerializer<T>();
    serializer.configure(settings, false);
    return serializer;
  }

  /** Returns a new deserializer for values; its owner closes it. */
  public <T extends SpecificRecord> AvroKafkaDeserializer<T> deserializer() {
    var deserializer = new AvroKafkaDeserializer<T>();
    deserializer.configure(settings, false);
    return deserializer;
  }
}
