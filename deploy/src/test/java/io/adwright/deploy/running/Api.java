package io.adwright.deploy.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A client of one gateway.
 *
 * @param root of its addresses
 */
public record Api(String root) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** What the gateway says at {@code path}. */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  /**
   * Publishes campaigns as a CSV file has them.
   *
   * @param key under which the same file may be sent again
   */
  public JsonNode publish(String csv, String key) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(at("/api/v1/imports"))
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(csv)));
  }

  /** Gives an order. */
  public JsonNode order(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Waits until what the gateway says at {@code path} is what was wanted. */
  public JsonNode await(String path, Predicate<JsonNode> wanted)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    JsonNode seen = get(path);
    while (!wanted.test(seen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(path + " still answers " + seen);
      }
      Thread.sleep(200);
      seen = get(path);
    }
    return seen;
  }

  /** Waits until the runs of an import are through all agents, and returns how many those are. */
  public int awaitRuns(JsonNode published) throws IOException, InterruptedException {
    int campaigns = published.path("accepted").asInt();
    await(
        "/api/v1/traces?limit=1&importId=" + published.path("importId").asText(),
        list -> list.path("counts").path("COMPLETE").asInt() == campaigns);
    return campaigns;
  }

  private static JsonNode send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var response = HTTP.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  private URI at(String path) {
    return URI.create(root + path);
  }
}
