package io.adwright.contracts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of money: micros (1/1,000,000 of the currency's main unit) and an ISO 4217 currency.
 *
 * <p>Arithmetic is exact: what does not fit a {@code long} fails instead of wrapping, and amounts
 * of different currencies never meet.
 *
 * @param micros the amount; may be negative where it is a difference
 * @param currency a currency with a minor unit; never a pseudo-currency such as XXX or XAU
 */
public record Money(long micros, Currency currency) implements Comparable<Money> {
  /** Micros in one main unit, as Google Ads counts them. */
  public static final long MICROS_PER_UNIT = 1_000_000;

  private static final int MICRO_DIGITS = 6;

  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(
          currency.getCurrencyCode() + " is not a currency that money can be paid in");
    }
  }

  /**
   * Returns {@code micros} of the currency with the code {@code currencyCode}.
   *
   * @throws IllegalArgumentException if the code is not an ISO 4217 code of a payable currency
   */
  public static Money ofMicros(long micros, String currencyCode) {
    return new Money(micros, Currency.getInstance(currencyCode));
  }

  /**
   * Returns the amount of {@code units} main units.
   *
   * @throws ArithmeticException if it is finer than a micro or does not fit
   */
  public static Money ofUnits(BigDecimal units, Currency currency) {
    return new Money(units.movePointRight(MICRO_DIGITS).longValueExact(), currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(micros, sameCurrency(other).micros), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(micros, sameCurrency(other).micros), currency);
  }

  /**
   * Returns this amount times {@code numerator / denominator}, rounded half even to a micro.
   *
   * @throws ArithmeticException if the result does not fit or {@code denominator} is zero
   */
  public Money times(long numerator, long denominator) {
    BigDecimal exact =
        new BigDecimal(BigInteger.valueOf(micros).multiply(BigInteger.valueOf(numerator)));
    return new Money(
        exact.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN).longValueExact(),
        currency);
  }

  /** Micros of the smallest amount that can be paid: 10,000 for USD, 1,000,000 for JPY. */
  public long minorUnitMicros() {
    long unit = MICROS_PER_UNIT;
    for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
      unit /= 10;
    }
    return unit;
  }

  /** Returns this amount cut towards zero to what can be paid. */
  public Money flooredToMinorUnit() {
    return new Money(micros - micros % minorUnitMicros(), currency);
  }

  public boolean isPositive() {
    return micros > 0;
  }

  /** Returns the exact amount in main units. */
  public BigDecimal units() {
    return BigDecimal.valueOf(micros, MICRO_DIGITS);
  }

  /**
   * Returns the amount for people, rounded half even to the minor unit: {@code 1,234.50 USD}.
   *
   * <p>The code follows the number in every language: a symbol would not tell CAD from USD.
   */
  public String text() {
    int digits = currency.getDefaultFractionDigits();
    BigDecimal rounded = units().setScale(digits, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "%,." + digits + "f ", rounded) + currency.getCurrencyCode();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(micros, sameCurrency(other).micros);
  }

  @Override
  public String toString() {
    return units().toPlainString() + ' ' + currency.getCurrencyCode();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot reckon " + currency.getCurrencyCode() + " with " + other.currency);
    }
    return other;
  }
}
