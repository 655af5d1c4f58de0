package io.adwright.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Writes the AsyncAPI 3 document of the topics: addresses and settings from {@code
 * adwright-topics.properties}, payloads from the events as they are built now.
 */
final class AsyncApiDocument {
  private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

  /** What others publish and Adwright reads; all else it publishes itself. */
  private static final Set<String> RECEIVED = Set.of(Topics.CAMPAIGN_METRICS, Topics.CONTROLS);

  private static final Set<String> KEYED_BY_RUN = Set.of(Topics.AGENT_STEPS, Topics.AGENT_STREAM);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private AsyncApiDocument() {}

  /** Returns the document; the same for the same contracts. */
  static String text() {
    ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Adwright events")
        .put("version", "1")
        .put(
            "description",
            "The topics of Adwright. Values are Avro in the Confluent-compatible framing: magic"
                + " byte 0, four bytes of schema id, the record.")
        .putObject("license")
        .put("name", "Apache-2.0");
    document.put("defaultContentType", "application/vnd.apache.avro");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    components.set("schemas", headers());
    Properties topics = topics();
    for (String topic : EventSchemas.BY_TOPIC.keySet().stream().sorted().toList()) {
      Schema schema = EventSchemas.BY_TOPIC.get(topic);
      String name = name(topic);
      messages.set(schema.getName(), message(topic, schema));
      channels.set(name, channel(topic, schema, topics.getProperty(topic)));
      ObjectNode operation = operations.putObject(RECEIVED.contains(topic) ? "read-" + name : name);
      operation.put("action", RECEIVED.contains(topic) ? "receive" : "send");
      operation.putObject("channel").put("$ref", "#/channels/" + name);
    }
    try {
      return JSON.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode channel(String topic, Schema schema, String settings) {
    ObjectNode channel = JSON.createObjectNode().put("address", topic);
    channel
        .putObject("messages")
        .putObject(schema.getName())
        .put("$ref", "#/components/messages/" + schema.getName());
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("topic", topic);
    ObjectNode configuration = JSON.createObjectNode();
    for (String setting : settings.split(",", -1)) {
      List<String> parts = List.of(setting.split(":", 2));
      switch (parts.getFirst()) {
        case "partitions" -> kafka.put("partitions", Integer.parseInt(parts.getLast()));
        case "cleanup.policy" -> {
          ArrayNode policies = configuration.putArray("cleanup.policy");
          Arrays.stream(parts.getLast().split("\\+", -1)).forEach(policies::add);
        }
        case "retention.ms" -> configuration.put("retention.ms", Long.parseLong(parts.getLast()));
        default -> throw new IllegalArgumentException("setting of " + topic + ": " + setting);
      }
    }
    kafka.set("topicConfiguration", configuration);
    return channel;
  }

  private static ObjectNode message(String topic, Schema schema) {
    ObjectNode message = JSON.createObjectNode().put("name", schema.getFullName());
    if (schema.getDoc() != null) {
      message.put("summary", schema.getDoc().strip());
    }
    message.put("contentType", "application/vnd.apache.avro");
    message.putObject("headers").put("$ref", "#/components/schemas/cloudEvents");
    ObjectNode payload = message.putObject("payload").put("schemaFormat", AVRO);
    payload.set("schema", avro(schema));
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", key(topic));
    kafka.put("schemaIdLocation", "payload").put("schemaIdPayloadEncoding", "4");
    return message;
  }

  private static String key(String topic) {
    if (KEYED_BY_RUN.contains(topic)) {
      return "The correlation id of the run";
    }
    return switch (topic) {
      case Topics.CONTROLS -> "What a later order of the same kind and scope supersedes";
      case Topics.LEARNINGS -> "tenant/learning id, each percent-encoded";
      default -> "tenant/platform/account/campaign, each percent-encoded";
    };
  }

  /** Other programs may leave them out: Adwright reads none of them. */
  private static ObjectNode headers() {
    ObjectNode schemas = JSON.createObjectNode();
    ObjectNode headers =
        schemas
            .putObject("cloudEvents")
            .put("type", "object")
            .put("description", "CloudEvents 1.0 in binary mode, and W3C trace context; optional");
    ObjectNode properties = headers.putObject("properties");
    for (String name :
        List.of("ce_id", "ce_source", "ce_type", "ce_time", "ce_correlationid", "traceparent")) {
      properties.putObject(name).put("type", "string");
    }
    return schemas;
  }

  private static JsonNode avro(Schema schema) {
    try {
      return JSON.readTree(schema.toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties topics() {
    var topics = new Properties();
    try (InputStream in =
        AsyncApiDocument.class.getResourceAsStream("/adwright-topics.properties")) {
      topics.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return topics;
  }

  private static String name(String topic) {
    return topic.replace("adwright.", "").replace(".v1", "").toLowerCase(Locale.ROOT);
  }
}
