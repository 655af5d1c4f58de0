package io.adwright.gateway.rest;

import io.adwright.gateway.api.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request, and tells everything that is wrong with them at once. */
final class Parameters {
  /** Longest id; platforms' ids are far shorter. */
  private static final int LONGEST_ID = 256;

  private final List<Violation> violations = new ArrayList<>();

  /**
   * Reads a parameter; empty if it is absent, blank or wrong.
   *
   * @param parser throws an {@link IllegalArgumentException} whose message says what is wrong
   */
  <T> Optional<T> read(String name, @Nullable String text, Function<String, T> parser) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.strip()));
    } catch (IllegalArgumentException e) {
      violations.add(new Violation(name, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Reads an id of others: any text of sensible length. */
  Optional<String> id(String name, @Nullable String text) {
    return read(
        name,
        text,
        id -> {
          if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                "is no id; ids have at most " + LONGEST_ID + " characters, none of them a control");
          }
          return id;
        });
  }

  /** Reads a parameter that is given once for each pair {@code name=value}. */
  Map<String, String> pairs(String name, List<String> texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        violations.add(new Violation(name, "'" + text + "' is not of the form field=value"));
      } else if (pairs.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip())
          != null) {
        violations.add(
            new Violation(name, "gives '" + text.substring(0, equals).strip() + "' twice"));
      }
    }
    return pairs;
  }

  /**
   * Ends the reading.
   *
   * @throws ApiProblem if anything was wrong
   */
  void require() {
    if (!violations.isEmpty()) {
      throw ApiProblem.badRequest(
          "BAD_PARAMETER", "GET /q/openapi describes the parameters.", violations);
    }
  }
}
