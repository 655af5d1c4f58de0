package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceStreamTest {
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> askedFrom = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> completed = new LinkedBlockingQueue<>();
  private HttpServer server;
  private TraceStream stream;

  @BeforeEach
  void startGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/stream", this::answer);
    server.start();
  }

  @AfterEach
  void stopGateway() {
    stream.close();
    server.stop(0);
  }

  @Test
  void onlyCompleteTracesAreTold() throws InterruptedException {
    // Given
    answers.add(
        """
        event: trace
        data: {"correlationId":"COMPLETE","status":"RUNNING"}

        event: step
        data: {"correlationId":"a-step","status":"COMPLETE"}

        event: trace
        data: {"correlationId":"done","status":"COMPLETE","durationMs":12}

        """);

    // When
    follow();

    // Then
    assertThat(completed.poll(10, TimeUnit.SECONDS)).isEqualTo("done");
    assertThat(completed).isEmpty();
  }

  @Test
  void brokenStreamIsTakenUpWhereItBroke() throws InterruptedException {
    // Given a stream that ends after its first event
    answers.add(trace("41", "first"));
    answers.add(trace("42", "second"));

    // When
    follow();

    // Then
    assertThat(completed.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(completed.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(askedFrom.poll()).isEmpty();
    assertThat(askedFrom.poll()).isEqualTo("41");
  }

  @Test
  void gapInTheStreamIsTold() throws InterruptedException {
    // Given
    answers.add("event: reset\ndata: {}\n\n" + trace("7", "after"));

    // When
    follow();

    // Then
    assertThat(completed.poll(10, TimeUnit.SECONDS)).isEqualTo("skipped");
    assertThat(completed.poll(10, TimeUnit.SECONDS)).isEqualTo("after");
  }

  private void follow() {
    var gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    stream = TraceStream.follow(gateway, completed::add, () -> completed.add("skipped"));
  }

  private static String trace(String id, String run) {
    return "id: "
        + id
        + "\nevent: trace\ndata: {\"correlationId\":\""
        + run
        + "\",\"status\":\"COMPLETE\"}\n\n";
  }

  private void answer(HttpExchange exchange) throws IOException {
    askedFrom.add(
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Last-Event-ID"), ""));
    String text = Objects.requireNonNullElse(answers.poll(), ": nothing more\n\n");
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      body.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
