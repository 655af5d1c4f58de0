package io.adwright.optimizer.platform.http;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP to one server, over connections that are kept alive, with a limit on the time until the last
 * byte and on the size of an answer. Redirects are not followed, as they could carry credentials
 * elsewhere. No message shows more of an address than the server's.
 */
public final class Http implements AutoCloseable {
  /** A read that fails for a moment is worth a second try; more would only keep others waiting. */
  private static final int ATTEMPTS = 2;

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  private final String name;
  private final URI base;
  private final Duration timeout;
  private final int maxAnswerBytes;
  private final HttpClient client;
  private final Retry retry;

  /**
   * @param name of the server, for messages
   * @param base without a slash at the end
   * @param connectTimeout until there is a connection
   * @param timeout of one attempt, from its start until the last byte
   * @param maxAnswerBytes what is longer counts as no answer
   */
  public Http(
      String name, URI base, Duration connectTimeout, Duration timeout, int maxAnswerBytes) {
    this.name = name;
    this.base = base;
    this.timeout = timeout;
    this.maxAnswerBytes = maxAnswerBytes;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.retry =
        Retry.of(
            name,
            RetryConfig.<Reply>custom()
                .maxAttempts(ATTEMPTS)
                .waitDuration(BETWEEN_ATTEMPTS)
                .retryOnResult(Http::isPassing)
                .build());
  }

  /** Sends {@code call} once. */
  public Reply send(Call call) {
    BodyPublisher body =
        call.body().length == 0 && "GET".equals(call.method())
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(call.body());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .header("Accept", "application/json, application/problem+json")
            .method(call.method(), body);
    call.headers().forEach(request::header);
    return exchange(request.build());
  }

  /**
   * Sends {@code call}, and once more if there is no answer or one that passes. Only for what may
   * arrive twice without harm.
   */
  public Reply sendSafely(Call call) {
    return retry.executeSupplier(() -> send(call));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** The client's own time-out ends at the headers; this one holds until the body is read. */
  private Reply exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request,
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), maxAnswerBytes));
    try {
      HttpResponse<String> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return new Reply.Answered(
          response.statusCode(), response.body(), firstValues(response.headers()));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Reply.Silent(
          "%s at %s gave no answer within %d ms".formatted(name, base, timeout.toMillis()));
    } catch (ExecutionException e) {
      return new Reply.Silent(
          "the connection to %s at %s failed: %s".formatted(name, base, text(e)));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Silent("waiting for " + name + " at " + base + " was interrupted");
    }
  }

  private static boolean isPassing(Reply reply) {
    return switch (reply) {
      case Reply.Silent _ -> !Thread.currentThread().isInterrupted();
      case Reply.Answered answered -> PASSING.contains(answered.status());
    };
  }

  private static Map<String, String> firstValues(HttpHeaders headers) {
    Map<String, String> first = new HashMap<>();
    headers
        .map()
        .forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return first;
  }

  private static String text(ExecutionException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
