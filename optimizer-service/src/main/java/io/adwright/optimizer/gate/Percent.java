package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Relative changes, for people. */
final class Percent {
  private static final int DECIMALS = 1;

  private Percent() {}

  /**
   * Returns how much {@code to} differs from {@code from}, without a sign: {@code 20%}, {@code
   * 12.5%}, or {@code less than 0.1%}.
   *
   * @param from above zero
   */
  static String of(Money from, Money to) {
    BigDecimal percent =
        BigDecimal.valueOf(to.minus(from).micros())
            .abs()
            .movePointRight(2)
            .divide(BigDecimal.valueOf(from.micros()), DECIMALS, RoundingMode.HALF_EVEN);
    return percent.signum() == 0 && to.compareTo(from) != 0
        ? "less than 0.1%"
        : percent.stripTrailingZeros().toPlainString() + '%';
  }
}
