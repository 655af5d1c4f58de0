package io.adwright.gateway.imports.value;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** ISO 4217 codes that money can be paid in. */
public final class Currencies {
  private Currencies() {}

  /**
   * Returns the currency with a code.
   *
   * @throws BadCell if there is no such currency, or nothing can be paid in it
   */
  public static Currency parse(String code) throws BadCell {
    return find(code)
        .orElseThrow(
            () ->
                new BadCell(
                    "not a currency code of ISO 4217",
                    "Write three letters as in USD, EUR or INR."));
  }

  private static Optional<Currency> find(String code) {
    try {
      Currency currency = Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
      return currency.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(currency);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
