package io.adwright.gateway.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.NoteInput;
import io.adwright.gateway.api.RecallInput;
import io.adwright.gateway.api.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what operators say of learnings, and tells everything that is wrong with it at once. */
@ApplicationScoped
class LearningBodies {
  private static final int NAME = 200;
  private static final int REASON = 500;
  private static final int TEXT = 2_000;

  private final ObjectMapper json;
  private final long largest;

  LearningBodies(ObjectMapper json, GatewayConfig config) {
    this.json = json;
    this.largest = config.ingest().largestJson().asLongValue();
  }

  NoteInput note(InputStream body) throws IOException {
    NoteInput note = read(body, NoteInput.class);
    List<Violation> violations = new ArrayList<>();
    check(violations, "/operator", note.operator(), NAME);
    check(violations, "/text", note.text(), TEXT);
    require(violations);
    return note;
  }

  RecallInput recall(InputStream body) throws IOException {
    RecallInput recall = read(body, RecallInput.class);
    List<Violation> violations = new ArrayList<>();
    check(violations, "/operator", recall.operator(), NAME);
    check(violations, "/reason", recall.reason(), REASON);
    require(violations);
    return recall;
  }

  private <T> T read(InputStream body, Class<T> type) throws IOException {
    try {
      T read =
          json.readerFor(type)
              .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(new BoundedBody(body, largest, "adwright.gateway.ingest.largest-json"));
      if (read != null) {
        return read;
      }
    } catch (JsonMappingException e) {
      throw refused(List.of(new Violation(path(e), e.getOriginalMessage())));
    } catch (JsonProcessingException e) {
      throw refused(List.of(new Violation("", "is not JSON: " + e.getOriginalMessage())));
    }
    throw refused(List.of(new Violation("", "is null")));
  }

  private static void check(
      List<Violation> violations, String path, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      violations.add(new Violation(path, "is missing"));
    } else if (value.strip().length() > longest) {
      violations.add(
          new Violation(
              path, "has " + value.strip().length() + " characters, more than " + longest));
    } else if (value.strip().chars().anyMatch(Character::isISOControl)) {
      violations.add(new Violation(path, "has control characters"));
    }
  }

  private static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw refused(violations);
    }
  }

  private static ApiProblem refused(List<Violation> violations) {
    return ApiProblem.badRequest(
        "INVALID_LEARNING", "GET /q/openapi describes the body.", violations);
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(part -> "/" + (part.getFieldName() == null ? part.getIndex() : part.getFieldName()))
        .collect(Collectors.joining());
  }
}
