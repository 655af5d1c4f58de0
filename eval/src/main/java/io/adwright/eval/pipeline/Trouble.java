package io.adwright.eval.pipeline;

import io.adwright.contracts.event.DeliveryStatus;

/**
 * What is wrong, or right, with a campaign of the benchmark: its ordinary day. All aim at a ROAS of
 * 3, where 3 units of conversion value come back for each unit spent, and a CPA of 20 units.
 */
enum Trouble {
  HEALTHY(40_000, 0.020, 500_000, 0.030, 60_000_000, DeliveryStatus.ACTIVE),
  LOW_ROAS(40_000, 0.020, 500_000, 0.030, 18_000_000, DeliveryStatus.ACTIVE),
  HIGH_CPA(40_000, 0.020, 1_400_000, 0.030, 150_000_000, DeliveryStatus.ACTIVE),
  LOW_CTR(160_000, 0.004, 500_000, 0.030, 60_000_000, DeliveryStatus.ACTIVE),
  LOW_CVR(40_000, 0.020, 500_000, 0.004, 60_000_000, DeliveryStatus.ACTIVE),
  BUDGET_LIMITED(40_000, 0.020, 500_000, 0.030, 110_000_000, DeliveryStatus.LIMITED_BY_BUDGET),
  TOO_LITTLE_DATA(300, 0.020, 500_000, 0.030, 60_000_000, DeliveryStatus.LEARNING);

  final long impressions;
  final double ctr;
  final long cpcMicros;
  final double cvr;
  final long orderMicros;
  final DeliveryStatus status;

  /**
   * @param impressions per day
   * @param ctr clicks per impression
   * @param cpcMicros spend per click
   * @param cvr conversions per click
   * @param orderMicros value of one conversion
   */
  Trouble(
      long impressions,
      double ctr,
      long cpcMicros,
      double cvr,
      long orderMicros,
      DeliveryStatus status) {
    this.impressions = impressions;
    this.ctr = ctr;
    this.cpcMicros = cpcMicros;
    this.cvr = cvr;
    this.orderMicros = orderMicros;
    this.status = status;
  }

  /** Returns the spend of an ordinary day. */
  long spendMicros() {
    return Math.round(impressions * ctr * cpcMicros);
  }

  /**
   * Returns a daily budget that this campaign exhausts if it is limited by it, and else does not.
   */
  long dailyBudgetMicros() {
    long spend = spendMicros();
    return status == DeliveryStatus.LIMITED_BY_BUDGET ? spend : spend * 5 / 4;
  }
}
