package io.adwright.teststack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Takes spans as an OpenTelemetry collector does: OTLP over HTTP, binary. */
public final class SpanReceiver implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String CORRELATION_ID = "adwright.correlation_id";

  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** Starts it on a free port of this machine. */
  public SpanReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** What a service is told so that it sends its spans here. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.otel.sdk.disabled", "false",
        "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
        "quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + server.getAddress().getPort(),
        "quarkus.otel.bsp.schedule.delay", "100MS");
  }

  /** The spans of the run {@code correlationId}, so far. */
  public List<Span> ofRun(String correlationId) {
    return spans.stream().filter(span -> text(span, CORRELATION_ID).equals(correlationId)).toList();
  }

  /** Waits for the span called {@code name} of the run {@code correlationId}. */
  public Span await(String name, String correlationId) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      var found =
          ofRun(correlationId).stream().filter(span -> span.getName().equals(name)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no span \"" + name + "\" within " + LIMIT);
  }

  /** The text of an attribute, or an empty one. */
  public static String text(Span span, String attribute) {
    return span.getAttributesList().stream()
        .filter(found -> found.getKey().equals(attribute))
        .map(KeyValue::getValue)
        .map(value -> value.getStringValue())
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request
          .getResourceSpansList()
          .forEach(
              resource ->
                  resource
                      .getScopeSpansList()
                      .forEach(scope -> spans.addAll(scope.getSpansList())));
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }
}
