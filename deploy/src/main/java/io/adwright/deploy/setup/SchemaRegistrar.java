package io.adwright.deploy.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.EventSchemas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Registers the schemas under the names by which the services look for them: {@code <topic>-value}.
 * A schema that is there already is found; a changed one becomes a further version.
 */
final class SchemaRegistrar {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI api;

  /**
   * @param api the registry's API, for example {@code http://registry:8080/apis/registry/v3}
   */
  SchemaRegistrar(URI api) {
    this.api = api;
  }

  /**
   * Registers the schema of every topic and returns how many there are.
   *
   * @throws IllegalStateException if the registry refuses one; with its answer
   */
  int register() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      for (var event : EventSchemas.BY_TOPIC.entrySet()) {
        register(http, event.getKey(), event.getValue());
      }
    }
    return EventSchemas.BY_TOPIC.size();
  }

  private void register(HttpClient http, String topic, Schema schema)
      throws IOException, InterruptedException {
    var artifact =
        Map.of(
            "artifactId",
            topic + "-value",
            "artifactType",
            "AVRO",
            "firstVersion",
            Map.of(
                "content",
                Map.of("content", schema.toString(), "contentType", "application/json")));
    var request =
        HttpRequest.newBuilder(
                URI.create(api + "/groups/default/artifacts?ifExists=FIND_OR_CREATE_VERSION"))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(artifact)))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "the registry at %s did not take the schema of %s: %d %s"
              .formatted(api, topic, answer.statusCode(), answer.body()));
    }
  }
}
