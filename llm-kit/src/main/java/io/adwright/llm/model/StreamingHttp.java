package io.adwright.llm.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParsingHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries the model client's requests over HTTP, on the calling thread, until the stream ends or
 * the thread is interrupted.
 *
 * <p>Stands in for the client that comes with the extension, which does not stream at all, and for
 * the library's own reading of lines, which logs an unreadable one with its content and then goes
 * on as if nothing had happened. No redirects, no retries, a bounded body.
 */
final class StreamingHttp implements HttpClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SUCCESS_FAMILY = 2;
  private static final int NOT_FOUND = 404;

  private final java.net.http.HttpClient http;
  private final long mostChars;

  /**
   * @param mostChars characters of a response that are read at most
   */
  StreamingHttp(java.net.http.HttpClient http, long mostChars) {
    this.http = http;
    this.mostChars = mostChars;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedFeatureException("answers are read as streams only");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser unused, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = send(request);
      try (InputStream body = response.body()) {
        requireSuccess(response.statusCode());
        relay(body, listener);
      } catch (IOException broken) {
        throw new ModelFailed(LlmFailure.LLM_CUT);
      }
    } catch (ModelFailed failed) {
      listener.onError(failed);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    var begun = new AtomicBoolean();
    try {
      return http.send(
          java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
              .header("Content-Type", "application/json")
              .header("Accept", "application/x-ndjson")
              .method(request.method().name(), BodyPublishers.ofString(request.body()))
              .build(),
          head -> {
            begun.set(true);
            return BodySubscribers.ofInputStream();
          });
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      throw new ModelFailed(LlmFailure.LLM_ABSENT);
    } catch (IOException failed) {
      // What breaks right behind its head breaks here rather than when its body is read.
      throw new ModelFailed(begun.get() ? LlmFailure.LLM_CUT : LlmFailure.LLM_ERROR);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
      throw new ModelFailed(LlmFailure.LLM_CUT);
    }
  }

  private static void requireSuccess(int status) {
    // Ollama says 404 when it does not have the model.
    if (status == NOT_FOUND) {
      throw new ModelFailed(LlmFailure.LLM_ABSENT);
    }
    if (status / 100 != SUCCESS_FAMILY) {
      throw new ModelFailed(LlmFailure.LLM_ERROR);
    }
  }

  private void relay(InputStream body, ServerSentEventListener listener) throws IOException {
    var lines = new BoundedLines(body, mostChars);
    var context = new ServerSentEventContext(new DefaultServerSentEventParsingHandle(body));
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        relay(line, context, listener);
      }
    }
  }

  private static void relay(
      String line, ServerSentEventContext context, ServerSentEventListener listener) {
    try {
      var event = JSON.readTree(line);
      if (!event.isObject() || event.has("error")) {
        throw new ModelFailed(LlmFailure.LLM_ERROR);
      }
      listener.onEvent(new ServerSentEvent(null, line), context);
    } catch (JsonProcessingException unreadable) {
      throw new ModelFailed(LlmFailure.LLM_ERROR);
    }
  }
}
