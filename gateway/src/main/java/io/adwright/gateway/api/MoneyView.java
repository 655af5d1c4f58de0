package io.adwright.gateway.api;

import io.adwright.contracts.Money;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount of money, exact and for people. */
public record MoneyView(
    @Schema(description = "Exact amount in 1/1,000,000 of the currency's main unit") long micros,
    @Schema(description = "ISO 4217 code", examples = "USD") String currency,
    @Schema(description = "For people, rounded to what can be paid", examples = "1,234.50 USD")
        String text) {

  static MoneyView of(long micros, String currency) {
    return new MoneyView(micros, currency, text(micros, currency));
  }

  static @Nullable MoneyView of(Optional<Long> micros, String currency) {
    return micros.map(amount -> of(amount, currency)).orElse(null);
  }

  /** A snapshot from elsewhere may name a currency that is none; its trace must still be shown. */
  private static String text(long micros, String currency) {
    try {
      return Money.ofMicros(micros, currency).text();
    } catch (IllegalArgumentException unknown) {
      return micros + " micros of " + currency;
    }
  }
}
