package io.adwright.simulator.platform;

import java.util.Currency;
import java.util.Optional;

/**
 * A currency that budgets can be set in, and what a budget in it may be.
 *
 * @param code ISO 4217, upper case
 * @param smallestUnitMicros micros of the smallest amount that can be paid: 10,000 for USD,
 *     1,000,000 for JPY, 1,000 for KWD
 */
public record BudgetCurrency(String code, long smallestUnitMicros) {
  /**
   * The largest daily budget, in micros: one thousand million main units. Nobody spends that in a
   * day in any currency, and the budgets of nine thousand campaigns still add up in a {@code long}.
   */
  public static final long MAX_DAILY_BUDGET_MICROS = 1_000_000_000_000_000L;

  private static final long MICROS_PER_UNIT = 1_000_000;

  /**
   * Returns the currency with this code, or nothing if ISO 4217 has no payable one of that name.
   */
  public static Optional<BudgetCurrency> of(String code) {
    Currency currency;
    try {
      currency = Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    // Gold, test codes and the like have no digits.
    return currency.getDefaultFractionDigits() < 0
        ? Optional.empty()
        : Optional.of(new BudgetCurrency(code, smallestUnitMicros(currency)));
  }

  /** Returns what is wrong with a daily budget of {@code micros} in this currency, if anything. */
  public Optional<Refusal> objectionTo(long micros) {
    if (micros <= 0) {
      return refuse(micros, "is not above 0; to stop spending, set status to PAUSED");
    }
    if (micros > MAX_DAILY_BUDGET_MICROS) {
      return refuse(micros, "is above the largest daily budget, " + MAX_DAILY_BUDGET_MICROS);
    }
    if (micros % smallestUnitMicros != 0) {
      return refuse(
          micros,
          "is not a multiple of %d, the smallest unit of %s; round it"
              .formatted(smallestUnitMicros, code));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(long micros, String why) {
    return Optional.of(
        new Refusal(RefusalCode.INVALID_BUDGET, "dailyBudgetMicros " + micros + " " + why));
  }

  private static long smallestUnitMicros(Currency currency) {
    long unit = MICROS_PER_UNIT;
    for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
      unit /= 10;
    }
    return unit;
  }
}
