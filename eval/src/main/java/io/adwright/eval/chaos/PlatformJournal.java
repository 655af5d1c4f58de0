package io.adwright.eval.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.eval.chaos.verify.PlatformLine;
import io.adwright.eval.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the journal of the simulated ad platform. */
final class PlatformJournal {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final URI platform;
  private final ObjectMapper json = new ObjectMapper();

  PlatformJournal(URI platform) {
    this.platform = platform;
  }

  /**
   * Returns the lines about campaigns whose id begins with {@code prefix}.
   *
   * @throws StackException if the platform does not answer
   */
  List<PlatformLine> lines(String prefix) throws InterruptedException {
    return read(prefix).stream().map(PlatformJournal::line).toList();
  }

  /**
   * Returns when such campaigns were changed, by the platform's clock.
   *
   * @throws StackException if the platform does not answer
   */
  List<Instant> changes(String prefix) throws InterruptedException {
    return read(prefix).stream()
        .filter(line -> line.path("outcome").asText().equals("APPLIED"))
        .map(line -> Instant.parse(line.path("at").asText()))
        .toList();
  }

  private List<JsonNode> read(String prefix) throws InterruptedException {
    var lines = new ArrayList<JsonNode>();
    try (var http = HttpClient.newHttpClient()) {
      long after = 0;
      JsonNode page = page(http, after);
      while (!page.isEmpty()) {
        for (JsonNode line : page) {
          after = line.path("sequence").asLong();
          if (line.path("campaignId").asText().startsWith(prefix)) {
            lines.add(line);
          }
        }
        page = page(http, after);
      }
    } catch (IOException e) {
      throw new StackException(
          "the journal of the ad platform at %s cannot be read: %s".formatted(platform, e), e);
    }
    return lines;
  }

  private JsonNode page(HttpClient http, long after) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(platform.resolve("/api/v1/journal?after=" + after))
            .timeout(LIMIT)
            .GET()
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return json.readTree(answer.body());
  }

  private static PlatformLine line(JsonNode line) {
    return new PlatformLine(
        line.path("sequence").asLong(),
        line.path("accountId").asText() + '/' + line.path("campaignId").asText(),
        line.path("idempotencyKey").asText(null),
        line.path("outcome").asText(),
        state(line.path("before")),
        state(line.path("after")));
  }

  private static PlatformLine.@Nullable State state(JsonNode state) {
    return state.isObject()
        ? new PlatformLine.State(
            state.path("revision").asText(),
            state.path("dailyBudgetMicros").isNumber()
                ? state.path("dailyBudgetMicros").asLong()
                : null,
            state.path("status").asText())
        : null;
  }
}
