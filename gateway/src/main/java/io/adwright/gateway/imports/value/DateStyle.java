package io.adwright.gateway.imports.value;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the dates of a file are read. */
public final class DateStyle {
  /** First year that is believed. */
  public static final int FIRST_YEAR = 2000;

  /** Last year that is believed. */
  public static final int LAST_YEAR = 2099;

  private static final List<DateTimeFormatter> UNAMBIGUOUS =
      List.of(
          formatter("uuuu-M-d"),
          formatter("uuuu/M/d"),
          formatter("uuuu.M.d"),
          formatter("uuuuMMdd"),
          formatter("MMM d, uuuu"),
          formatter("MMMM d, uuuu"),
          formatter("d MMM uuuu"),
          formatter("d MMMM uuuu"));

  private final Optional<DateOrder> order;
  private final Optional<DateTimeFormatter> only;

  private DateStyle(Optional<DateOrder> order, Optional<DateTimeFormatter> only) {
    this.order = order;
    this.only = only;
  }

  /** Reads every format that means one thing. */
  public static DateStyle unambiguous() {
    return new DateStyle(Optional.empty(), Optional.empty());
  }

  /** Reads every format that means one thing, and the others in {@code order}. */
  public static DateStyle inOrder(DateOrder order) {
    return new DateStyle(Optional.of(order), Optional.empty());
  }

  /**
   * Reads {@code pattern} only, in the letters of {@link DateTimeFormatter}, of either case.
   *
   * @throws IllegalArgumentException if it is no pattern of a day
   */
  public static DateStyle ofPattern(String pattern) {
    DateTimeFormatter formatter = formatter(inLettersOfDays(pattern));
    LocalDate sample = LocalDate.of(2026, 11, 22);
    try {
      if (sample.equals(LocalDate.parse(formatter.format(sample), formatter))) {
        return new DateStyle(Optional.empty(), Optional.of(formatter));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    throw new IllegalArgumentException("the pattern does not name a day, a month and a year");
  }

  /**
   * Reads a day. A time of day after it is left out.
   *
   * @throws BadCell if there is no such day, or it is not in a year that is believed
   */
  public LocalDate parse(String text) throws BadCell {
    LocalDate day = find(text).orElseThrow(this::noDate);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new BadCell(
          "not in the years " + FIRST_YEAR + " to " + LAST_YEAR, "Check the date's format.");
    }
    return day;
  }

  // Strict reading needs the year 'u'; and nobody means minutes or the day of the year in a date.
  private static String inLettersOfDays(String pattern) {
    return pattern.replace('y', 'u').replace('Y', 'u').replace('D', 'd').replace('m', 'M');
  }

  private BadCell noDate() {
    return new BadCell(
        "not a date that exists" + order.map(o -> " (" + o.pattern() + " in this file)").orElse(""),
        "Write dates as 2026-01-31, or name the file's with --date-format.");
  }

  private Optional<LocalDate> find(String text) {
    if (only.isPresent()) {
      return find(text, only.get());
    }
    Optional<NumericDate> numeric = NumericDate.find(text);
    if (numeric.isPresent()) {
      return numeric.get().in(order);
    }
    String day = withoutTime(text);
    for (DateTimeFormatter formatter : UNAMBIGUOUS) {
      Optional<LocalDate> found = find(day, formatter);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> find(String text, DateTimeFormatter formatter) {
    // parse(text, position) reports a mismatch without the cost of an exception.
    ParsePosition position = new ParsePosition(0);
    TemporalAccessor parsed = formatter.parseUnresolved(text, position);
    if (parsed == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text, formatter));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withoutTime(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text;
    }
    int split = Math.max(text.lastIndexOf('T', colon), text.lastIndexOf(' ', colon));
    return split < 0 ? text : text.substring(0, split);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
