package io.adwright.analyst.diagnosis;

/**
 * How the analyst judges.
 *
 * @param judgedDays days back from the last complete window that are judged, at least 1
 * @param lookbackDays days back that are read when the judged days hold too few samples, and days
 *     before them that a change is measured against; not fewer than {@code judgedDays}
 * @param certainty probability from which on a statement is a finding, and level of the intervals;
 *     above 0.5 and below 1
 * @param minimums samples below which a rate is not judged
 * @param margins how far a rate must be from its reference
 */
public record DiagnosisPolicy(
    int judgedDays, int lookbackDays, double certainty, Minimums minimums, Margins margins) {
  /** One week holds each weekday once, so that weekends do not look like trouble. */
  public static final int DEFAULT_JUDGED_DAYS = 7;

  /** Four weeks: the most that still speaks of the campaign as it is now. */
  public static final int DEFAULT_LOOKBACK_DAYS = 28;

  /**
   * Nine of ten findings hold; the price of one false alarm in ten is a small, reversible change.
   */
  public static final double DEFAULT_CERTAINTY = 0.9;

  /** The policy that holds when nothing else is configured. */
  public static final DiagnosisPolicy DEFAULTS =
      new DiagnosisPolicy(
          DEFAULT_JUDGED_DAYS,
          DEFAULT_LOOKBACK_DAYS,
          DEFAULT_CERTAINTY,
          Minimums.DEFAULTS,
          Margins.DEFAULTS);

  public DiagnosisPolicy {
    if (judgedDays < 1 || lookbackDays < judgedDays) {
      throw new IllegalArgumentException(
          "judged days are %d and lookback days %d; need 1 <= judged <= lookback"
              .formatted(judgedDays, lookbackDays));
    }
    if (!(certainty > 0.5 && certainty < 1)) {
      throw new IllegalArgumentException(
          "certainty is " + certainty + "; it must be above 0.5 and below 1");
    }
  }

  /**
   * Samples below which a rate is not judged; the defaults are promise 9 of the spend-safety
   * contract.
   *
   * @param conversions for CPA and ROAS, at least 1
   * @param impressions for CTR, at least 1
   * @param clicks for CVR, at least 1
   */
  public record Minimums(int conversions, int impressions, int clicks) {
    public static final Minimums DEFAULTS = new Minimums(30, 1_000, 200);

    public Minimums {
      if (conversions < 1 || impressions < 1 || clicks < 1) {
        throw new IllegalArgumentException(
            "minimum samples are %d conversions, %d impressions, %d clicks; each must be at least 1"
                .formatted(conversions, impressions, clicks));
      }
    }
  }

  /**
   * How far a rate must be from its reference before that is worth saying.
   *
   * @param change share by which CTR, CVR or CPA must be worse than it was before, 0 to below 1:
   *     with millions of impressions every ripple is certain, and few are trouble
   * @param scale share by which a campaign must beat its target to be worth more budget, 0 or more:
   *     the next unit of spend returns less than the average one. By a tenth it still meets the
   *     target after a step of 20 %, even where conversions grow only as {@code spend^0.6}, since
   *     {@code 1.1 * 1.2^(0.6 - 1) > 1}
   * @param budgetSpent share of the daily budget from which on it has run out, above 0 to 1
   */
  public record Margins(double change, double scale, double budgetSpent) {
    public static final Margins DEFAULTS = new Margins(0.10, 0.10, 0.95);

    public Margins {
      if (!(change >= 0 && change < 1 && scale >= 0 && budgetSpent > 0 && budgetSpent <= 1)) {
        throw new IllegalArgumentException(
            "margins are change %s, scale %s, budget spent %s; need 0 <= change < 1, scale >= 0, 0 < budget spent <= 1"
                .formatted(change, scale, budgetSpent));
      }
    }
  }
}
