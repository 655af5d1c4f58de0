package io.adwright.gateway.rest;

import io.adwright.gateway.api.Violation;
import io.adwright.gateway.security.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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

  /** Reads the tenant that a request is about; the caller's where it names none. */
  String tenant(Caller caller, String name, @Nullable String text) {
    String wanted = id(name, text).orElse(null);
    return caller
        .tenant(wanted)
        .orElseGet(
            () -> {
              add(name, "is not your tenant, which is '" + caller.ownTenant() + "'");
              return caller.ownTenant();
            });
  }

  /** Reads what must be there; {@code otherwise} stands in for it, so that reading can go on. */
  <T> T required(String name, @Nullable String text, Function<String, T> parser, T otherwise) {
    if (text == null || text.isBlank()) {
      add(name, "is missing");
      return otherwise;
    }
    return read(name, text, parser).orElse(otherwise);
  }

  /** Notes something that is wrong. */
  void add(String name, String reason) {
    violations.add(new Violation(name, reason));
  }

  /** Reads the name of one of the values of {@code type}, in either case. */
  static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return oneOf(EnumSet.allOf(type));
  }

  /** Reads the name of one of {@code values}, in either case. */
  static <E extends Enum<E>> Function<String, E> oneOf(Collection<E> values) {
    return text ->
        values.stream()
            .filter(value -> value.name().equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'" + text + "' is not known. Known are " + values));
  }

  /** Reads a number from 1 to {@code most}. */
  static Function<String, Integer> upTo(int most) {
    return text -> {
      try {
        int number = Integer.parseInt(text);
        if (number >= 1 && number <= most) {
          return number;
        }
      } catch (NumberFormatException notEvenANumber) {
        throw new IllegalArgumentException(
            "'" + text + "' is not a number from 1 to " + most, notEvenANumber);
      }
      throw new IllegalArgumentException("'" + text + "' is not a number from 1 to " + most);
    };
  }

  /** Reads an instant. */
  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no instant; one looks like 2026-01-01T00:00:00Z", e);
    }
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
