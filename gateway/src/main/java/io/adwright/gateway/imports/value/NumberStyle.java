package io.adwright.gateway.imports.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Which character splits off the decimals, and which groups the digits before them. */
public enum NumberStyle {
  /** {@code 1,234.56}, also in Indian groups ({@code 12,34,567.89}) or Swiss ({@code 1'234.56}). */
  POINT('.', ','),
  /** {@code 1.234,56} or {@code 1 234,56}. */
  COMMA(',', '.');

  /** Longest number that is read. More digits than this are no amount and no count. */
  static final int MAX_CHARACTERS = 40;

  private static final String SPACES = " \u00a0\u2009\u202f";

  private final char decimal;
  private final Pattern shape;
  private final Pattern groups;

  NumberStyle(char decimal, char group) {
    this.decimal = decimal;
    String splitter = "[" + group + "'\u2019" + SPACES + "]";
    String digits = "(?:\\d+|\\d{1,3}(?:" + splitter + "\\d{2,3})*" + splitter + "\\d{3})";
    String decimals = Pattern.quote(String.valueOf(decimal)) + "\\d+";
    this.shape =
        Pattern.compile(
            "[+-]?(?:" + digits + "(?:" + decimals + ")?|" + decimals + ")(?:[eE][+-]?\\d{1,4})?");
    this.groups = Pattern.compile(splitter);
  }

  /**
   * Reads a number, with or without a currency symbol around it.
   *
   * @throws BadCell if {@code text} is no finite number in this style
   */
  public BigDecimal parse(String text) throws BadCell {
    String bare = withoutSymbols(text);
    if (this == POINT && isPlain(bare)) {
      return new BigDecimal(bare);
    }
    if (bare.length() > MAX_CHARACTERS || !shape.matcher(bare).matches()) {
      throw new BadCell(
          "not a number" + (this == COMMA ? " (decimals after a comma, as in this column)" : ""),
          "Write digits only, as in " + (this == COMMA ? "1234,56." : "1234.56."));
    }
    String plain = groups.matcher(bare).replaceAll("");
    return new BigDecimal(decimal == '.' ? plain : plain.replace(decimal, '.'));
  }

  /** Whether it is digits, with one point among them at most: nearly every number is. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_CHARACTERS || !isDigit(text.charAt(length - 1))) {
      return false;
    }
    int points = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if (points > 1 || (c != '.' && !isDigit(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Trims blanks, currency symbols and the typographic minus. */
  static String withoutSymbols(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (from < to && isAround(text.charAt(to - 1))) {
      to--;
    }
    String bare = text.substring(from, to);
    if (bare.length() > 1 && (bare.charAt(0) == '-' || bare.charAt(0) == '\u2212')) {
      return "-" + withoutSymbols(bare.substring(1));
    }
    return bare;
  }

  private static boolean isAround(char c) {
    return !isDigit(c) && (SPACES.indexOf(c) >= 0 || isCurrencySymbol(c));
  }

  private static boolean isCurrencySymbol(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
