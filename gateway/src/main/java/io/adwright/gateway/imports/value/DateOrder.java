package io.adwright.gateway.imports.value;

/** What the first of two numbers before a year is. */
public enum DateOrder {
  /** {@code 31/12/2026}. */
  DAY_FIRST("dd/MM/yyyy"),
  /** {@code 12/31/2026}. */
  MONTH_FIRST("MM/dd/yyyy");

  private final String pattern;

  DateOrder(String pattern) {
    this.pattern = pattern;
  }

  /** The pattern for people, and for {@code --date-format}. */
  public String pattern() {
    return pattern;
  }
}
