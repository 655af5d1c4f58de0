package io.adwright.eval.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Follows the gateway's live stream and tells of each trace that is complete. */
final class TraceStream implements AutoCloseable {
  private static final String COMPLETE = "COMPLETE";
  private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

  private final ObjectMapper json = new ObjectMapper();
  private final URI stream;
  private final Consumer<String> completed;
  private final Runnable skipped;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile boolean closed;
  private String lastId = "";

  private TraceStream(URI stream, Consumer<String> completed, Runnable skipped) {
    this.stream = stream;
    this.completed = completed;
    this.skipped = skipped;
  }

  /**
   * Starts following; a stream that breaks is taken up again where it broke.
   *
   * @param completed gets the correlation id, perhaps more than once, in another thread
   * @param skipped called when the gateway says that events may be missing
   */
  static TraceStream follow(URI gateway, Consumer<String> completed, Runnable skipped) {
    var traces = new TraceStream(gateway.resolve("/api/v1/stream"), completed, skipped);
    Thread.ofPlatform().name("trace-stream").daemon().start(traces::followUntilClosed);
    return traces;
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }

  private void followUntilClosed() {
    while (!closed) {
      try {
        followOnce();
      } catch (IOException broken) {
        LockSupport.parkNanos(BEFORE_RETRY.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void followOnce() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
    if (!lastId.isEmpty()) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<InputStream> answer =
        http.send(request.GET().build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(stream + " answered " + answer.statusCode());
    }
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      Optional<ServerSentEvent> event = ServerSentEvent.next(lines, lastId);
      while (event.isPresent()) {
        lastId = event.get().id();
        tell(event.get());
        event = ServerSentEvent.next(lines, lastId);
      }
    }
    throw new IOException(stream + " ended");
  }

  private void tell(ServerSentEvent event) throws JsonProcessingException {
    switch (event.type()) {
      case "trace" -> tellIfComplete(event.data());
      case "reset" -> skipped.run();
      default -> {}
    }
  }

  private void tellIfComplete(String data) throws JsonProcessingException {
    // Most events are of traces under way; looking for the word is cheaper than parsing them.
    if (data.contains(COMPLETE)) {
      JsonNode trace = json.readTree(data);
      if (trace.path("status").asText().equals(COMPLETE)) {
        completed.accept(trace.path("correlationId").asText());
      }
    }
  }
}
