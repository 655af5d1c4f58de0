package io.adwright.gateway.learnings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.LearningItem;
import io.adwright.gateway.api.LearningList;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks the memory service. Every call ends within the configured time. */
@ApplicationScoped
public class MemoryClient {
  private static final String LEARNINGS = "/internal/v1/learnings";

  private final HttpClient http;
  private final ObjectMapper json;
  private final String address;
  private final Duration timeout;
  private final Duration writeTimeout;

  MemoryClient(GatewayConfig config, ObjectMapper json) {
    this.json = json;
    this.address = config.memory().url().toString().replaceAll("/+$", "") + LEARNINGS;
    this.timeout = config.memory().timeout();
    this.writeTimeout = config.memory().writeTimeout();
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * An answer with a body.
   *
   * @param created whether the learning is new
   */
  public record Answer(LearningItem learning, boolean created) {}

  /**
   * Lists or searches.
   *
   * @param parameters as the memory service takes them
   * @throws MemoryAway if there is no answer in time
   */
  public LearningList list(Map<String, String> parameters) {
    return read(
        send(HttpRequest.newBuilder(uri("", parameters)).GET(), timeout), LearningList.class);
  }

  /**
   * Returns one learning.
   *
   * @throws MemoryRefusal with status 404 if there is none
   * @throws MemoryAway if there is no answer in time
   */
  public LearningItem get(String tenant, String learningId) {
    URI uri = uri('/' + encode(learningId), Map.of("tenant", tenant));
    return read(send(HttpRequest.newBuilder(uri).GET(), timeout), LearningItem.class);
  }

  /**
   * Sends {@code body} to {@code path} below the learnings.
   *
   * @throws MemoryRefusal if it is not taken
   * @throws MemoryAway if there is no answer in time; it may have been taken, sending it again is
   *     safe
   */
  public Answer post(String tenant, String path, Object body) {
    try {
      HttpResponse<String> response =
          send(
              HttpRequest.newBuilder(uri(path, Map.of("tenant", tenant)))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(json.writeValueAsString(body))),
              writeTimeout);
      return new Answer(read(response, LearningItem.class), response.statusCode() == 201);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request cannot be written as JSON", e);
    }
  }

  /** Returns the path of one learning below the learnings. */
  public static String path(String learningId, String what) {
    return '/' + encode(learningId) + '/' + what;
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  private HttpResponse<String> send(HttpRequest.Builder request, Duration limit) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(limit).build(), BodyHandlers.ofString());
      int status = response.statusCode();
      if (status >= 400 && status < 500) {
        throw new MemoryRefusal(status, response.body());
      }
      if (status >= 300) {
        throw new MemoryAway("The memory service answered with status " + status + ".");
      }
      return response;
    } catch (IOException e) {
      throw new MemoryAway(
          "The memory service did not answer within " + limit.toMillis() + " ms.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MemoryAway("The gateway stops.", e);
    }
  }

  private <T> T read(HttpResponse<String> response, Class<T> type) {
    try {
      return json.readValue(response.body(), type);
    } catch (JsonProcessingException e) {
      throw new MemoryAway("The memory service answered something else than learnings.", e);
    }
  }

  private URI uri(String path, Map<String, String> parameters) {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(entry -> encode(entry.getKey()) + '=' + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    return URI.create(address + path + '?' + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
