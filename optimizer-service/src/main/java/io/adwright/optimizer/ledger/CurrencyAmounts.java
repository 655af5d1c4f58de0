package io.adwright.optimizer.ledger;

import io.adwright.contracts.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/**
 * An amount in every currency: named ones exactly, all others as a number of their smallest unit,
 * since what 1,000 of a currency is worth nobody here knows.
 *
 * @param named amounts in main units by ISO 4217 code
 * @param minorUnits for every other currency, zero or more
 */
public record CurrencyAmounts(Map<String, BigDecimal> named, long minorUnits) {
  public CurrencyAmounts {
    named = Map.copyOf(named);
    if (minorUnits < 0) {
      throw new IllegalArgumentException("an amount of " + minorUnits + " is below zero");
    }
    named.forEach(
        (code, amount) -> {
          if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                "an amount of " + amount + " " + code + " is below zero; leave it out or set 0");
          }
          var _ = Money.ofUnits(amount, Currency.getInstance(code));
        });
  }

  /** Returns the amount in {@code currency}, in micros; the largest long where it does not fit. */
  public long micros(Currency currency) {
    BigDecimal exact = named.get(currency.getCurrencyCode());
    if (exact != null) {
      return Money.ofUnits(exact, currency).micros();
    }
    long unit = new Money(0, currency).minorUnitMicros();
    return minorUnits > Long.MAX_VALUE / unit ? Long.MAX_VALUE : minorUnits * unit;
  }
}
