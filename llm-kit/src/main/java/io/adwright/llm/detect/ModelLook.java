package io.adwright.llm.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.llm.config.LlmConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/** One look at what models the server has: {@code GET /api/tags}, bounded in time and size. */
final class ModelLook implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 4_000_000;
  private static final int OK = 200;

  private final HttpClient http;
  private final HttpRequest request;
  private final Duration limit;
  private final String model;

  ModelLook(LlmConfig config) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .build();
    String root = config.url().toString().replaceAll("/+$", "");
    this.request = HttpRequest.newBuilder(URI.create(root + "/api/tags")).build();
    this.limit = config.probe().timeout();
    this.model = tagged(config.model());
  }

  Sighting look() throws InterruptedException {
    var asked = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
    try {
      return seen(asked.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return Sighting.TOO_SLOW;
    } catch (ExecutionException failed) {
      return switch (failed.getCause()) {
        case ConnectException nobody -> Sighting.NO_SERVER;
        case HttpConnectTimeoutException silent -> Sighting.TOO_SLOW;
        case null, default -> Sighting.NOT_OLLAMA;
      };
    } finally {
      asked.cancel(true);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private Sighting seen(HttpResponse<String> response) {
    if (response.statusCode() != OK) {
      return Sighting.NOT_OLLAMA;
    }
    try {
      JsonNode models = JSON.readTree(response.body()).path("models");
      if (!models.isArray()) {
        return Sighting.NOT_OLLAMA;
      }
      return StreamSupport.stream(models.spliterator(), false)
              .anyMatch(known -> tagged(known.path("name").asText()).equals(model))
          ? Sighting.PRESENT
          : Sighting.NO_MODEL;
    } catch (IOException unreadable) {
      return Sighting.NOT_OLLAMA;
    }
  }

  /** A name without a tag means the tag {@code latest}; a colon before the last slash is a port. */
  private static String tagged(String name) {
    return name.indexOf(':', name.lastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
  }
}
