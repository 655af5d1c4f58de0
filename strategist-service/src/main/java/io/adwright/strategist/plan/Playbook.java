package io.adwright.strategist.plan;

import io.adwright.contracts.event.FindingCode;

/** Which play answers to which finding; what no play is written for is watched. */
final class Playbook {
  private static final Play RAISE = new RaiseBudget();
  private static final Play REDUCE = new ReduceSpend();
  private static final Play REFRESH = new RefreshAds();
  private static final Play CONVERT = new ConvertBetter();
  private static final Play TRACK = new RepairTracking();
  private static final Play WATCH = new Watch();

  private Playbook() {}

  static Play answerTo(FindingCode code) {
    return switch (code) {
      case SCALE_OPPORTUNITY -> RAISE;
      case LOW_ROAS, HIGH_CPA -> REDUCE;
      case LOW_CTR, CREATIVE_FATIGUE, AUDIENCE_SATURATION -> REFRESH;
      case LOW_CVR, LANDING_PAGE_PROBLEM -> CONVERT;
      case TRACKING_OUTAGE, INSUFFICIENT_DATA -> TRACK;
      case BUDGET_LIMITED,
          RISING_CPC,
          COMPETITION,
          UNDER_DELIVERY,
          OVERSPEND,
          SPEND_SPIKE,
          HEALTHY,
          OTHER ->
          WATCH;
    };
  }
}
