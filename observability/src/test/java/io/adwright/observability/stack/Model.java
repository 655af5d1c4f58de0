package io.adwright.observability.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A language model that is there, counts its tokens, and never says what it was asked for. */
final class Model implements AutoCloseable {
  private static final String TAGS = "{\"models\": [{\"name\": \"phi3:latest\"}]}";
  private static final String CHAT =
      """
      {"model":"phi3","message":{"role":"assistant","content":"I would"},"done":false}
      {"model":"phi3","message":{"role":"assistant","content":" rather not."},"done":false}
      {"model":"phi3","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":300,"eval_count":5}
      """;

  private final HttpServer server;

  Model() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/api/tags", exchange -> answer(exchange, "application/json", TAGS));
    server.createContext("/api/chat", exchange -> answer(exchange, "application/x-ndjson", CHAT));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
