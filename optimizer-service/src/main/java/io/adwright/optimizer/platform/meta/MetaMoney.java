package io.adwright.optimizer.platform.meta;

import io.adwright.contracts.Money;
import java.util.Currency;
import java.util.Set;

/**
 * Meta's minor units. They differ from ISO 4217: the forint and the Taiwan dollar, for example,
 * have no fraction here, and the Bahraini and Jordanian dinars have two digits instead of three.
 *
 * @see <a href="https://developers.facebook.com/docs/marketing-api/currencies">Currency codes</a>
 */
final class MetaMoney {
  /** The currencies with offset 1; all others of the list have offset 100. */
  private static final Set<String> WHOLE =
      Set.of("CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND");

  private static final long OFFSET = 100;

  private MetaMoney() {}

  /** Returns micros of one minor unit: 10,000 of USD, 1,000,000 of JPY. */
  static long unitMicros(String currencyCode) {
    return WHOLE.contains(currencyCode) ? Money.MICROS_PER_UNIT : Money.MICROS_PER_UNIT / OFFSET;
  }

  /**
   * Returns the amount of {@code minorUnits}.
   *
   * @throws ArithmeticException if it does not fit
   */
  static Money money(long minorUnits, Currency currency) {
    return new Money(
        Math.multiplyExact(minorUnits, unitMicros(currency.getCurrencyCode())), currency);
  }

  /**
   * Returns the minor units of {@code amount}.
   *
   * @throws IllegalArgumentException if it is no whole number of them
   */
  static long minorUnits(Money amount) {
    long unit = unitMicros(amount.currency().getCurrencyCode());
    if (amount.micros() % unit != 0) {
      throw new IllegalArgumentException(
          "%s is no whole number of Meta's units of %d micros".formatted(amount, unit));
    }
    return amount.micros() / unit;
  }
}
