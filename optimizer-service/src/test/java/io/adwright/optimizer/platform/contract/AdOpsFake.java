package io.adwright.optimizer.platform.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An ad-ops system behind the webhook, as {@code docs/platforms.md} describes it. */
public final class AdOpsFake implements FakeServer.Fake {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> receipts = new HashMap<>();
  private final List<String> changes = new ArrayList<>();
  private int revision = 1;
  public volatile long budget = 50_000_000;
  public volatile String status = "ACTIVE";
  public final AtomicInteger effects = new AtomicInteger();

  /** Whether changes are only accepted, for a person to make them later. */
  public volatile boolean later;

  @Override
  public synchronized ResponseDefinitionBuilder answer(Request request) {
    JsonNode body = json(request);
    String actionId = body.path("actionId").asText();
    String type = body.path("type").asText();
    if (type.equals("RECEIPT")) {
      return outcome(
          actionId,
          receipts.getOrDefault(
              actionId, later ? "\"outcome\":\"ACCEPTED\"" : "\"outcome\":\"UNKNOWN_ACTION\""));
    }
    if (!body.at("/campaign/campaignId").asText().equals("42")) {
      return outcome(
          actionId,
          type.equals("READ")
              ? "\"outcome\":\"UNKNOWN_CAMPAIGN\""
              : "\"outcome\":\"REFUSED\",\"code\":\"UNKNOWN_CAMPAIGN\",\"message\":\"Not ours\"");
    }
    return switch (type) {
      case "READ" -> outcome(actionId, "\"outcome\":\"FOUND\",\"campaign\":" + state());
      case "CHANGES" -> {
        String since = body.path("since").asText();
        List<String> told =
            changes.stream().filter(it -> !at(it).isBefore(Instant.parse(since))).toList();
        yield outcome(actionId, "\"outcome\":\"CHANGES\",\"complete\":true,\"changes\":" + told);
      }
      case "VALIDATE" -> outcome(actionId, refusal(body).orElse("\"outcome\":\"VALID\""));
      default -> outcome(actionId, apply(actionId, body));
    };
  }

  @Override
  public boolean isChange(Request request) {
    return json(request).path("type").asText().equals("APPLY");
  }

  @Override
  public ResponseDefinitionBuilder throttled() {
    return aResponse().withStatus(429).withHeader("Retry-After", "30");
  }

  @Override
  public ResponseDefinitionBuilder errorBody(Request request) {
    return outcome(
        json(request).path("actionId").asText(),
        "\"outcome\":\"REFUSED\",\"code\":\"FROZEN\",\"message\":\"No changes before the sale\"");
  }

  synchronized void setBudget(long micros, String by) {
    changes.add(
        "{\"at\":\"%s\",\"what\":\"DAILY_BUDGET\",\"before\":%d,\"after\":%d,\"by\":\"%s\"}"
            .formatted(Instant.now().truncatedTo(ChronoUnit.MICROS), budget, micros, by));
    budget = micros;
    revision++;
    effects.incrementAndGet();
  }

  private String apply(String actionId, JsonNode body) {
    String earlier = receipts.get(actionId);
    if (earlier != null) {
      return earlier + ",\"replayed\":true";
    }
    if (later) {
      return "\"outcome\":\"ACCEPTED\"";
    }
    return refusal(body)
        .orElseGet(
            () -> {
              String before = state();
              if (body.at("/action/kind").asText().equals("SET_DAILY_BUDGET")) {
                setBudget(body.at("/action/toMicros").asLong(), "Adwright");
              } else {
                status = body.at("/action/kind").asText().equals("PAUSE") ? "PAUSED" : "ACTIVE";
                revision++;
                effects.incrementAndGet();
              }
              String receipt =
                  "\"outcome\":\"APPLIED\",\"requestId\":\"ops-%d\",\"appliedAt\":\"%s\",\"before\":%s,\"after\":%s"
                      .formatted(revision, Instant.now(), before, state());
              receipts.put(actionId, receipt);
              return receipt;
            });
  }

  private Optional<String> refusal(JsonNode body) {
    if (!body.at("/expected/revision").asText().equals("r" + revision)) {
      return Optional.of(
          "\"outcome\":\"CONFLICT\",\"code\":\"CHANGED\",\"message\":\"Jane was faster\"");
    }
    if (status.equals("ENDED") || body.at("/action/toMicros").asLong() % 10_000 != 0) {
      return Optional.of(
          "\"outcome\":\"REFUSED\",\"code\":\"NOT_POSSIBLE\",\"message\":\"Not possible\"");
    }
    return Optional.empty();
  }

  private String state() {
    return "{\"accountId\":\"123-456-7890\",\"campaignId\":\"42\",\"currency\":\"USD\",\"dailyBudgetMicros\":%d,\"status\":\"%s\",\"revision\":\"r%d\"}"
        .formatted(budget, status, revision);
  }

  private static Instant at(String change) {
    return Instant.parse(change.replaceFirst(".*\"at\":\"([^\"]+)\".*", "$1"));
  }

  private static ResponseDefinitionBuilder outcome(String actionId, String fields) {
    return okJson("{\"actionId\":\"%s\",%s}".formatted(actionId, fields));
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.getBodyAsString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
