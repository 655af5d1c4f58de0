package io.adwright.gateway.imports.value;

/** Makes a value of a cell's text. */
@FunctionalInterface
public interface CellParser<T> {
  /**
   * Returns the value.
   *
   * @throws BadCell if {@code text} does not hold one
   */
  T parse(String text) throws BadCell;

  /** Returns a parser that remembers what it parsed: days and currencies repeat in every row. */
  static <T> CellParser<T> remembering(CellParser<T> parser) {
    return new Remembering<>(parser);
  }
}
