package io.adwright.gateway.imports.row;

import java.time.LocalDate;

/**
 * The days of a row, as days since 1970 in the account's zone.
 *
 * @param first the first day
 * @param last the last day, inclusive
 */
public record Span(int first, int last) implements Comparable<Span> {
  public Span {
    if (last < first) {
      throw new IllegalArgumentException(
          "a span that ends before it starts: " + first + ", " + last);
    }
  }

  /** The days from {@code first} to {@code last}. */
  public static Span of(LocalDate first, LocalDate last) {
    return new Span(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
  }

  public LocalDate firstDay() {
    return LocalDate.ofEpochDay(first);
  }

  public LocalDate lastDay() {
    return LocalDate.ofEpochDay(last);
  }

  public boolean isDay() {
    return first == last;
  }

  /** By first day, then by last day. */
  @Override
  public int compareTo(Span other) {
    int byFirst = Integer.compare(first, other.first);
    return byFirst != 0 ? byFirst : Integer.compare(last, other.last);
  }

  /** A day, or the first and the last day. */
  @Override
  public String toString() {
    return isDay() ? firstDay().toString() : firstDay() + ".." + lastDay();
  }
}
