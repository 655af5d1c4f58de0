package io.adwright.gateway.imports;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A range of calendar days in the account's time zone.
 *
 * @param from the first day
 * @param to the last day, inclusive; not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
  private static final String SEPARATOR = "..";

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "period " + from + SEPARATOR + to + " ends before it starts; write it as from..to");
    }
  }

  /**
   * Reads {@code 2026-01-01..2026-01-31}.
   *
   * @throws IllegalArgumentException if {@code text} is not two ISO dates joined by two dots, or
   *     ends before it starts
   */
  public static Period parse(String text) {
    int dots = text.indexOf(SEPARATOR);
    if (dots < 0) {
      throw unreadable(text);
    }
    LocalDate from;
    LocalDate to;
    try {
      from = LocalDate.parse(text.substring(0, dots).strip());
      to = LocalDate.parse(text.substring(dots + SEPARATOR.length()).strip());
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
    return new Period(from, to);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "period '" + text + "' is not two days as in 2026-01-01..2026-01-31");
  }

  @Override
  public String toString() {
    return from + SEPARATOR + to;
  }
}
