package io.adwright.gateway.imports.row;

import java.util.Optional;

/**
 * The performance of a row, or of rows together. Money is micros of the campaign's currency.
 *
 * <p>A large file has a million of these at once, so what is unknown is {@link #UNKNOWN} here and
 * not a boxed null; outside, the optional getters tell it.
 */
public record Numbers(
    long spendMicros,
    long impressions,
    long clicks,
    double conversions,
    long conversionValueMicros,
    long reach,
    long dailyBudgetMicros) {
  /** Stands for a number that is not known. All known ones are zero or more. */
  public static final long UNKNOWN = -1;

  public Numbers {
    if (spendMicros < UNKNOWN
        || impressions < UNKNOWN
        || clicks < UNKNOWN
        || conversions < UNKNOWN
        || conversionValueMicros < UNKNOWN
        || reach < UNKNOWN
        || dailyBudgetMicros < UNKNOWN
        || !Double.isFinite(conversions)) {
      throw new IllegalArgumentException("a number below zero, or not finite");
    }
  }

  /**
   * Adds rows of the same campaign and days.
   *
   * <p>A sum is unknown as soon as one part of it is: a known part alone would pass for the whole.
   * People may be reached by several parts, so reach cannot be added. The budget is the campaign's,
   * whatever part the row is of.
   *
   * @throws ArithmeticException if a sum does not fit
   */
  public Numbers plus(Numbers other) {
    return new Numbers(
        sum(spendMicros, other.spendMicros),
        sum(impressions, other.impressions),
        sum(clicks, other.clicks),
        conversions < 0 || other.conversions < 0 ? UNKNOWN : conversions + other.conversions,
        sum(conversionValueMicros, other.conversionValueMicros),
        UNKNOWN,
        other.dailyBudgetMicros < 0 ? dailyBudgetMicros : other.dailyBudgetMicros);
  }

  private static long sum(long a, long b) {
    return a < 0 || b < 0 ? UNKNOWN : Math.addExact(a, b);
  }

  public Optional<Long> knownSpend() {
    return known(spendMicros);
  }

  public Optional<Long> knownImpressions() {
    return known(impressions);
  }

  public Optional<Long> knownClicks() {
    return known(clicks);
  }

  public Optional<Double> knownConversions() {
    return conversions < 0 ? Optional.empty() : Optional.of(conversions);
  }

  public Optional<Long> knownConversionValue() {
    return known(conversionValueMicros);
  }

  public Optional<Long> knownReach() {
    return known(reach);
  }

  public Optional<Long> knownDailyBudget() {
    return known(dailyBudgetMicros);
  }

  private static Optional<Long> known(long number) {
    return number < 0 ? Optional.empty() : Optional.of(number);
  }
}
