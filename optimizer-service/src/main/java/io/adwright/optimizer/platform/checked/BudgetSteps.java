package io.adwright.optimizer.platform.checked;

import io.adwright.contracts.Money;

/** The smallest step of a budget. */
public final class BudgetSteps {
  private BudgetSteps() {}

  /**
   * Returns the micros of the currency's minor unit by ISO 4217; one micro for a code that is none,
   * as such a campaign is refused for its currency and not for its step.
   */
  public static long isoMinorUnit(String currencyCode) {
    try {
      return Money.ofMicros(0, currencyCode).minorUnitMicros();
    } catch (IllegalArgumentException e) {
      return 1;
    }
  }
}
