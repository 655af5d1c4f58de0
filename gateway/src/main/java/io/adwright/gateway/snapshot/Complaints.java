package io.adwright.gateway.snapshot;

import io.adwright.gateway.api.Violation;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a body, by place; the first reason for a place stands. */
final class Complaints {
  /** More than this in one body is a program's mistake repeated; the first ones tell of it. */
  private static final int MOST = 1_000;

  private final Map<String, String> byPath = new LinkedHashMap<>();

  /** Makes something of a value that was given. */
  interface Parser<V, T> {
    T parse(V value) throws BadCell;
  }

  void add(String path, String reason) {
    if (byPath.size() < MOST) {
      byPath.putIfAbsent(path, reason);
    }
  }

  /** Reads a value that may be left out; null if it was, or is wrong. */
  <V, T> @Nullable T optional(String path, @Nullable V value, Parser<V, T> parser) {
    if (value == null) {
      return null;
    }
    try {
      return parser.parse(value);
    } catch (BadCell bad) {
      add(path, "'" + Texts.quoted(value.toString()) + "' is " + bad.reason() + ". " + bad.hint());
      return null;
    }
  }

  /**
   * Reads a value that must be there.
   *
   * @param otherwise stands in for a missing or wrong value, so that reading can go on
   */
  <V, T> T required(String path, @Nullable V value, Parser<V, T> parser, T otherwise) {
    T parsed = optional(path, value, parser);
    if (parsed == null) {
      add(path, "is missing");
      return otherwise;
    }
    return parsed;
  }

  boolean isEmpty() {
    return byPath.isEmpty();
  }

  List<Violation> violations() {
    return byPath.entrySet().stream()
        .map(entry -> new Violation(entry.getKey(), entry.getValue()))
        .toList();
  }
}
