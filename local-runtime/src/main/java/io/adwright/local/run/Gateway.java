package io.adwright.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The gateway's HTTP interface, as far as commands need it. */
public final class Gateway implements AutoCloseable {
  /** A large file takes its time to be read and published. */
  private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(10);

  private static final Duration QUERY_PATIENCE = Duration.ofSeconds(20);
  private static final String REBUILD = "/api/v1/rebuild";
  private static final int ACCEPTED = 202;
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERRORS = 500;

  private final String url;
  private final String authorization;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final JsonMapper json = JsonMapper.builder().build();

  /** A gateway that asks nobody who calls. */
  public Gateway(String url) {
    this(url, Optional.empty());
  }

  /** A gateway that may ask who calls, and then knows {@code key}. */
  public Gateway(String url, Optional<String> key) {
    this.url = url;
    this.authorization = key.map(secret -> "Bearer " + secret).orElse("");
  }

  /**
   * Sends {@code file}, streamed.
   *
   * @throws BadInputException if the gateway refuses it; the message holds its reason and hint
   * @throws IOException if the gateway does not answer as it should
   */
  public ImportAnswer send(InputFile file, ImportOptions options)
      throws IOException, InterruptedException {
    return new ImportAnswer(
        post(options.uri(url, file.name()), BodyPublishers.ofFile(file.path()), file.name()));
  }

  /** Returns the trace of {@code correlationId} as it is now; empty if none of it was seen yet. */
  public Optional<Trace> trace(String correlationId) throws IOException, InterruptedException {
    HttpRequest request =
        to(URI.create(url + "/api/v1/traces/" + correlationId)).timeout(QUERY_PATIENCE).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return switch (response.statusCode()) {
      case OK -> Optional.of(new Trace(response.body(), json.readTree(response.body())));
      case NOT_FOUND -> Optional.empty();
      default ->
          throw new IOException(
              "gateway answered "
                  + response.statusCode()
                  + " for trace "
                  + correlationId
                  + problem(response));
    };
  }

  /**
   * Has the gateway make its views anew from the topics.
   *
   * @param everything also what is too old to be on the topics in full, which is then lost
   * @throws IOException if it does not begin; the message says why
   */
  public void rebuild(boolean everything) throws IOException, InterruptedException {
    String body =
        json.createObjectNode()
            .put("reason", "asked for by ./adwright rebuild")
            .put("everything", everything)
            .toString();
    order(REBUILD, body);
  }

  /**
   * Releases the kill switch of {@code tenant}, engaged or not.
   *
   * @throws IOException if the gateway does not take the order; the message says why
   */
  public void release(String tenant, String reason) throws IOException, InterruptedException {
    var order = json.createObjectNode().put("engaged", false).put("reason", reason);
    order.putObject("scope").put("tenantId", tenant);
    order("/api/v1/controls/kill-switch", order.toString());
  }

  /** Returns how far the rebuild has come. */
  public RebuildProgress rebuildProgress() throws IOException, InterruptedException {
    HttpRequest request = to(URI.create(url + REBUILD)).timeout(QUERY_PATIENCE).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != OK) {
      throw new IOException("gateway answered " + response.statusCode() + problem(response));
    }
    return RebuildProgress.of(json.readTree(response.body()));
  }

  private void order(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        to(URI.create(url + path))
            .timeout(IMPORT_PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != ACCEPTED) {
      throw new IOException("gateway answered " + response.statusCode() + problem(response));
    }
  }

  private JsonNode post(URI uri, BodyPublisher body, String name)
      throws IOException, InterruptedException {
    HttpRequest request =
        to(uri).timeout(IMPORT_PATIENCE).header("Content-Type", "text/csv").POST(body).build();
    HttpResponse<String> response =
        http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    int status = response.statusCode();
    if (status == ACCEPTED) {
      return json.readTree(response.body());
    }
    String problem = problem(response);
    if (status >= SERVER_ERRORS) {
      throw new IOException("gateway answered " + status + " to the import of " + name + problem);
    }
    throw new BadInputException(name + " was refused" + problem);
  }

  /**
   * Reads a problem document (RFC 9457) as one sentence; whatever else was answered is of no use.
   */
  private String problem(HttpResponse<String> response) {
    StringBuilder sentence = new StringBuilder();
    try {
      JsonNode problem = json.readTree(response.body());
      for (String field : new String[] {"title", "detail", "hint"}) {
        String text = problem.path(field).asText("");
        if (!text.isEmpty()) {
          sentence.append(sentence.isEmpty() ? ": " : gapAfter(sentence)).append(text);
        }
      }
    } catch (JsonProcessingException e) {
      sentence.setLength(0);
    }
    return response.statusCode() == UNAUTHORIZED
        ? sentence + gapAfter(sentence) + "Put a key into a file and name it by " + ApiKey.FILE
        : sentence.toString();
  }

  private static String gapAfter(CharSequence sentence) {
    return !sentence.isEmpty() && sentence.charAt(sentence.length() - 1) == '.' ? " " : ". ";
  }

  private HttpRequest.Builder to(URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  @Override
  public void close() {
    http.close();
  }
}
