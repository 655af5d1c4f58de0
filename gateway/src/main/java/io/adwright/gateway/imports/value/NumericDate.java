package io.adwright.gateway.imports.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as two numbers and a year at the end, whose order is open: {@code 2/1/21}.
 *
 * @param text as it was written
 * @param first day or month
 * @param second month or day
 * @param year of four digits; 21 was read as 2021
 * @param isPointed whether points split it: such dates begin with the day everywhere
 */
record NumericDate(String text, int first, int second, int year, boolean isPointed) {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[ T].*)?");
  private static final int CENTURY = 2000;

  static Optional<NumericDate> find(String text) {
    if (beginsWithYear(text)) {
      return Optional.empty();
    }
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(4));
    return Optional.of(
        new NumericDate(
            text,
            Integer.parseInt(m.group(1)),
            Integer.parseInt(m.group(3)),
            m.group(4).length() == 2 ? CENTURY + year : year,
            m.group(2).equals(".")));
  }

  // The usual case, for which the pattern would be slow.
  private static boolean beginsWithYear(String text) {
    return text.length() > 4
        && Character.isDigit(text.charAt(1))
        && Character.isDigit(text.charAt(2))
        && Character.isDigit(text.charAt(3));
  }

  /** The day, read in {@code order}; empty if it does not exist, or the order is open. */
  Optional<LocalDate> in(Optional<DateOrder> order) {
    boolean dayFirst = isPointed || order.equals(Optional.of(DateOrder.DAY_FIRST));
    if (!isPointed && order.isEmpty() && first != second) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
