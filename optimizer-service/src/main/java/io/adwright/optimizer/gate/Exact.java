package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;

/** Amounts down to the micro, where a rounded one would hide the difference that matters. */
final class Exact {
  private Exact() {}

  /** Returns for example {@code 50.005 USD}. */
  static String text(Money amount) {
    return amount.units().stripTrailingZeros().toPlainString()
        + ' '
        + amount.currency().getCurrencyCode();
  }
}
