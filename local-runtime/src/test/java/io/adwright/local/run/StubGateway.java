package io.adwright.local.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An HTTP server that answers as it is told; the last answer for a path is repeated. */
final class StubGateway implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private String lastQuery = "";
  private byte[] lastBody = {};
  private String lastAuthorization = "";

  StubGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/", this::handle);
    server.start();
  }

  StubGateway answers(String path, int status, String body) {
    answers.computeIfAbsent(path, p -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  /** Answers with traces of these states, one after another. */
  StubGateway traces(String id, String... states) {
    List.of(states)
        .forEach(
            state ->
                answers(
                    "/api/v1/traces/" + id,
                    200,
                    "{\"correlationId\": \""
                        + id
                        + "\", \"trace\": {\"status\": \""
                        + state
                        + "\"}}"));
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized String lastQuery() {
    return lastQuery;
  }

  synchronized byte[] lastBody() {
    return lastBody.clone();
  }

  /** What the caller of the last request called itself by; empty if nothing. */
  synchronized String lastAuthorization() {
    return lastAuthorization;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    lastAuthorization = authorization == null ? "" : authorization;
    if (exchange.getRequestMethod().equals("POST")) {
      lastQuery = exchange.getRequestURI().getRawQuery();
      lastBody = exchange.getRequestBody().readAllBytes();
    }
    Answer answer = next(exchange.getRequestURI().getPath());
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Answer next(String path) {
    Deque<Answer> waiting = answers.getOrDefault(path, new ArrayDeque<>());
    Answer answer = waiting.size() > 1 ? waiting.poll() : waiting.peek();
    return answer == null ? new Answer(404, "") : answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private record Answer(int status, String body) {}
}
