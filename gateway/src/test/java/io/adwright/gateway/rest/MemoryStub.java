package io.adwright.gateway.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Answers as the memory service would: with one learning whose evidence is what was asked. The
 * tenant decides what goes wrong.
 */
public final class MemoryStub implements QuarkusTestResourceLifecycleManager {
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/v1/learnings", MemoryStub::answer);
    server.start();
    return Map.of(
        "adwright.gateway.memory.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/",
        "adwright.gateway.memory.timeout", "PT0.5S",
        "adwright.gateway.memory.write-timeout", "PT2S");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    boolean isList = path.endsWith("learnings") && exchange.getRequestMethod().equals("GET");
    String learning = learning(path + "?" + query + " " + body);
    if (query.contains("tenant=slow")) {
      pause();
    }
    if (query.contains("tenant=broken")) {
      send(exchange, 500, "<html>");
    } else if (query.contains("tenant=odd")) {
      send(exchange, 200, "not json");
    } else if (path.endsWith("/none")) {
      send(exchange, 404, "no learning none");
    } else if (isList) {
      send(
          exchange,
          200,
          "{\"items\": [%s], \"index\": \"stub\", \"degradedBecause\": null, \"next\": \"n-2\"}"
              .formatted(learning));
    } else {
      boolean created = exchange.getRequestMethod().equals("POST") && path.endsWith("learnings");
      send(exchange, created ? 201 : 200, learning);
    }
  }

  private static String learning(String evidence) {
    return """
        {"learningId": "l-1", "key": "default/l-1", "text": "t", "appliesTo": {"platform": "META"},
         "effect": {"metric": "roas", "low": 0.1, "mid": 0.2, "high": 0.3}, "evidence": "%s",
         "outcomes": 2, "validity": "VALIDATED", "origin": "OUTCOME",
         "learnedAt": "2026-01-08T00:00:00Z", "similarity": 0.5, "aFieldOfTomorrow": 1}
        """
        .formatted(evidence.replace("\"", "'"));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
