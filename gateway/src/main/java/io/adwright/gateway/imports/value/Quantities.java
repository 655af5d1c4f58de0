package io.adwright.gateway.imports.value;

import io.adwright.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Numbers of a report as counts and amounts, inside the limits that later sums rely on. */
public final class Quantities {
  /** Largest amount of one row, in main units: 92 such days still fit a long in micros. */
  public static final BigDecimal MAX_UNITS = new BigDecimal("100000000000");

  /** Largest count of one row. */
  public static final BigDecimal MAX_COUNT = new BigDecimal("1000000000000000");

  private static final int MICRO_DIGITS = 6;

  private Quantities() {}

  /**
   * Returns a whole count.
   *
   * @throws BadCell if it is negative, broken or too large
   */
  public static long count(BigDecimal number) throws BadCell {
    requireInRange(number, MAX_COUNT);
    if (number.stripTrailingZeros().scale() > 0) {
      throw new BadCell("not a whole number", "Only conversions can be fractions.");
    }
    return number.longValueExact();
  }

  /**
   * Returns a count that may be a fraction, as platforms attribute conversions.
   *
   * @throws BadCell if it is negative or too large
   */
  public static double fraction(BigDecimal number) throws BadCell {
    requireInRange(number, MAX_COUNT);
    return number.doubleValue();
  }

  /**
   * Returns micros of an amount in main units.
   *
   * @param rounds whether digits beyond a micro are rounded half even; otherwise they are refused
   * @throws BadCell if it is negative, too large, or too fine
   */
  public static long micros(BigDecimal units, Currency currency, boolean rounds) throws BadCell {
    requireInRange(units, MAX_UNITS);
    BigDecimal amount = units.stripTrailingZeros();
    if (isFinerThanMicro(units)) {
      if (!rounds) {
        throw new BadCell(
            "finer than a micro (0.000001 " + currency.getCurrencyCode() + ")",
            "Write at most six decimals.");
      }
      amount = amount.setScale(MICRO_DIGITS, RoundingMode.HALF_EVEN);
    }
    return Money.ofUnits(amount, currency).micros();
  }

  /** Whether an amount has digits beyond a micro. */
  public static boolean isFinerThanMicro(BigDecimal units) {
    return units.stripTrailingZeros().scale() > MICRO_DIGITS;
  }

  private static void requireInRange(BigDecimal number, BigDecimal max) throws BadCell {
    if (number.signum() < 0) {
      throw new BadCell("negative", "Corrections belong into the day that they correct.");
    }
    if (number.compareTo(max) > 0) {
      throw new BadCell(
          "larger than " + max.toPlainString(), "Check the column and the unit of this number.");
    }
  }
}
