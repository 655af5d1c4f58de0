package io.adwright.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as an optimizer does that is asked for its policies. */
public final class OptimizerStub implements QuarkusTestResourceLifecycleManager {
  /** What it answers with; 200 unless a test says otherwise. */
  static final AtomicInteger STATUS = new AtomicInteger(200);

  private static final String POLICIES =
      """
      {"version": "v-1", "maxStepPercent": 20, "maxDataAgeHours": null, "observationHours": 168,
       "planExpiryHours": 24, "approvalExpiryHours": 24, "problems": [], "aFieldOfTomorrow": 1,
       "policies": [
         {"id": "policy:for-all", "version": "p-1", "file": "default.yaml", "because": "why",
          "when": "action.raises", "then": "BLOCK", "to": null, "actions": ["RESUME"],
          "tenants": [], "accounts": [], "platforms": [], "labels": {"team": "search"}},
         {"id": "policy:of-another", "version": "p-2", "file": "acme.yaml", "because": "secret",
          "when": "true", "then": "ASK", "to": null, "actions": [], "tenants": ["another"],
          "accounts": [], "platforms": [], "labels": {}}]}
      """;

  private static final String WRONG =
      """
      {"line": %d, "policy": "tried", "what": "undefined field '%s'"}
      """;

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/v1/policies", OptimizerStub::answer);
    server.createContext("/internal/v1/policies/what-if", OptimizerStub::tryOut);
    server.start();
    return Map.of(
        "adwright.gateway.optimizer.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    send(exchange, POLICIES);
  }

  private static void tryOut(HttpExchange exchange) throws IOException {
    JsonNode question = new ObjectMapper().readTree(exchange.getRequestBody());
    List<String> wrong =
        question.get("policy").asText().contains("rosa")
            ? List.of(WRONG.formatted(4, "rosa"), WRONG.formatted(9, "rosb"))
            : List.of();
    List<String> judged = new ArrayList<>();
    // As if the tried policy would have stopped everything.
    question
        .get("runs")
        .forEach(
            run ->
                judged.add(
                    """
                    {"correlationId": "%s", "changes": true, "tried": {"proposalId": "p-1",
                     "before": "ALLOW", "after": "BLOCK", "smaller": false,
                     "because": ["policy:tried: as agreed"], "unsure": false}}
                    """
                        .formatted(run.get("correlationId").asText())));
    send(
        exchange,
        "{\"problems\": [%s], \"decisions\": [%s]}"
            .formatted(String.join(",", wrong), String.join(",", judged)));
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(STATUS.get(), bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
