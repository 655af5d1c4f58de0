package io.adwright.gateway.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Asks every address of the OpenAPI document for what nobody would, the same each time. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
class FuzzTest {
  private static final int TRIES = 25;
  private static final int DEEPEST = 6;
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e999",
          "null",
          "true",
          "META",
          "\0",
          "\uD83D\uDE00",
          "%",
          "../..",
          "'; drop table trace; --",
          "2026-13-45",
          "+292278994-08-17T07:12:55Z",
          "\n",
          "x".repeat(300),
          "{{7*7}}",
          "9223372036854775808",
          "NaN",
          "-Infinity",
          "Europe/Berlin",
          "EUR");

  private final Random random = new Random(42);
  private JsonNode document = JsonNodeFactory.instance.nullNode();

  @TestHTTPResource("/")
  URI gateway;

  @Test
  void noRequestMakesTheGatewayFail() throws Exception {
    // Given
    document = new ObjectMapper().readTree(Files.readString(Path.of("openapi/openapi.json")));
    List<HttpRequest> requests = new ArrayList<>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        // The stream of a good request has no end.
        for (int n = 0; n < TRIES && !path.getKey().endsWith("/stream"); n++) {
          requests.add(request(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }

    // When
    List<String> failed = new ArrayList<>();
    try (var client = HttpClient.newHttpClient()) {
      for (HttpRequest request : requests) {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 500 || answer.statusCode() == 501) {
          failed.add(request + " -> " + answer.body());
        }
      }
    }

    // Then
    assertThat(requests).hasSizeGreaterThan(200);
    assertThat(failed).isEmpty();
  }

  private HttpRequest request(String path, String method, JsonNode operation) throws IOException {
    String address = path;
    StringBuilder query = new StringBuilder("?");
    var request = HttpRequest.newBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").asText();
      switch (parameter.get("in").asText()) {
        case "path" -> address = address.replace("{" + name + "}", encoded(pathText()));
        case "query" -> {
          if (random.nextInt(3) == 0) {
            query.append(encoded(name)).append('=').append(encoded(text())).append('&');
          }
        }
        default -> request.header(name, "odd" + random.nextInt());
      }
    }
    request.uri(URI.create(gateway.toString().replaceFirst("/$", "") + address + query));
    JsonNode types = operation.path("requestBody").path("content");
    if (types.isMissingNode()) {
      return request.method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()).build();
    }
    var type = types.properties().iterator().next();
    return request
        .header("Content-Type", type.getKey())
        .method(
            method.toUpperCase(Locale.ROOT),
            BodyPublishers.ofByteArray(body(type.getValue().path("schema"))))
        .build();
  }

  private byte[] body(JsonNode schema) {
    return switch (random.nextInt(8)) {
      case 0 -> text().getBytes(UTF_8);
      case 1 -> new byte[] {(byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF};
      case 2 -> "[".repeat(3_000).getBytes(UTF_8);
      default -> value(schema, 0).toString().getBytes(UTF_8);
    };
  }

  /** A value that follows the schema here and there. */
  private JsonNode value(JsonNode schema, int depth) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    JsonNode resolved = resolved(schema);
    if (depth > DEEPEST || random.nextInt(6) == 0) {
      return switch (random.nextInt(5)) {
        case 0 -> json.nullNode();
        case 1 -> json.numberNode(random.nextLong());
        case 2 -> json.arrayNode().add(text());
        case 3 -> json.objectNode().put(text(), text());
        default -> json.textNode(text());
      };
    }
    if (resolved.has("properties")) {
      ObjectNode object = json.objectNode();
      for (var property : resolved.get("properties").properties()) {
        if (random.nextInt(4) > 0) {
          object.set(property.getKey(), value(property.getValue(), depth + 1));
        }
      }
      return object;
    }
    if (resolved.has("items")) {
      ArrayNode array = json.arrayNode();
      for (int n = random.nextInt(3); n > 0; n--) {
        array.add(value(resolved.get("items"), depth + 1));
      }
      return array;
    }
    if (resolved.has("enum")) {
      return resolved.get("enum").get(random.nextInt(resolved.get("enum").size()));
    }
    return random.nextBoolean() ? json.textNode(text()) : json.numberNode(random.nextInt(5_000));
  }

  private JsonNode resolved(JsonNode schema) {
    if (schema.has("oneOf")) {
      return resolved(schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())));
    }
    return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
  }

  private String text() {
    return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
  }

  /** An empty or a dotted part would be another address. */
  private String pathText() {
    String text = text();
    return text.isBlank() || text.contains("..") ? "odd" : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
