package io.adwright.gateway.imports.value;

import java.util.HashMap;
import java.util.Map;

/** A parser that keeps the values of the texts that it has seen. */
final class Remembering<T> implements CellParser<T> {
  private static final int MOST = 10_000;

  private final CellParser<T> parser;
  private final Map<String, T> seen = new HashMap<>();

  Remembering(CellParser<T> parser) {
    this.parser = parser;
  }

  @Override
  public T parse(String text) throws BadCell {
    T known = seen.get(text);
    if (known != null) {
      return known;
    }
    T value = parser.parse(text);
    if (seen.size() < MOST) {
      seen.put(text, value);
    }
    return value;
  }
}
