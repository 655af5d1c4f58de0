package io.adwright.optimizer.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP to the simulator: one attempt per request, over connections that are kept alive, with a
 * limit on the time until the last byte and on the size of an answer.
 */
final class SimulatorHttp implements AutoCloseable {
  /** A campaign or a receipt has less than a thousand bytes. */
  private static final int MAX_ANSWER_BYTES = 64 * 1024;

  private final URI baseUri;
  private final Duration timeout;
  private final HttpClient client;

  SimulatorHttp(URI baseUri, Duration timeout) {
    this.baseUri = baseUri;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  /** Creates what is not there yet. */
  Reply putIfAbsent(String path, byte[] json) {
    return send(request(path).header("If-None-Match", "*").PUT(BodyPublishers.ofByteArray(json)));
  }

  /** Changes what is there, once per {@code idempotencyKey}. */
  Reply patch(String path, String idempotencyKey, byte[] json) {
    return send(
        request(path + "?validateOnly=false")
            .header("Idempotency-Key", idempotencyKey)
            .method("PATCH", BodyPublishers.ofByteArray(json)));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUri + path))
        .header("Accept", "application/json, application/problem+json")
        .header("Content-Type", "application/json");
  }

  /** The client's own time-out ends at the headers; this one holds until the body is read. */
  private Reply send(HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request.build(),
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MAX_ANSWER_BYTES));
    try {
      HttpResponse<String> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return new Reply.Answered(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Reply.Silent(
          "the simulator at %s gave no answer within %d ms".formatted(baseUri, timeout.toMillis()));
    } catch (ExecutionException e) {
      return new Reply.Silent(
          "the connection to the simulator at %s failed: %s".formatted(baseUri, text(e)));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Silent("waiting for the simulator at " + baseUri + " was interrupted");
    }
  }

  private static String text(ExecutionException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
