package io.adwright.optimizer.ledger;

/**
 * What may be put at risk in a period, beyond what a person has put there. Only raises count;
 * lowering a budget gives nothing back in the same period.
 *
 * @param campaignDayPercent how far a campaign's daily budget may be raised in one day, percent of
 *     what it was at the day's beginning, 0..100
 * @param accountDay what raises may add to an account's worst day
 * @param portfolioMonth what raises may add to a tenant's worst month, per currency
 */
public record Caps(
    int campaignDayPercent, CurrencyAmounts accountDay, CurrencyAmounts portfolioMonth) {
  private static final int HUNDRED = 100;

  public Caps {
    if (campaignDayPercent < 0 || campaignDayPercent > HUNDRED) {
      throw new IllegalArgumentException(
          "campaign-day-percent is %d; set it to 0..100".formatted(campaignDayPercent));
    }
  }

  /**
   * Returns the cap of a campaign's day. What it was at the beginning is what it is now less what
   * was raised since.
   *
   * @param currentMicros the daily budget now, above zero
   * @param usedMicros raised on the day already
   */
  public long campaignDayMicros(long currentMicros, long usedMicros) {
    long atBeginning = Math.max(0, currentMicros - usedMicros);
    return share(atBeginning, campaignDayPercent);
  }

  /**
   * Returns {@code percent} of {@code micros}, which is zero or more; the largest long where it
   * does not fit.
   */
  public static long share(long micros, int percent) {
    long whole = micros / HUNDRED;
    long rest = micros % HUNDRED * percent / HUNDRED;
    return whole > (Long.MAX_VALUE - rest) / Math.max(1, percent)
        ? Long.MAX_VALUE
        : whole * percent + rest;
  }
}
