package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.MetricUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What actions are expected to change, as a relative change of a metric: 0.12 is 12 % more.
 *
 * <p>Horizons are the days after which such a change can be judged: 7 for budgets, 14 for creatives
 * (mureo, skills/_mureo-learning).
 */
final class Effects {
  private static final int BUDGET_DAYS = 7;
  private static final int CREATIVE_DAYS = 14;

  /** New ads may change nothing, or win back all that was lost; half is the middle. */
  private static final double HALF_OF_THE_LOSS = 0.5;

  private final BudgetResponse response;

  Effects(BudgetResponse response) {
    this.response = response;
  }

  /** Returns the change of conversions that a larger budget brings when all of it is spent. */
  ExpectedEffect conversionsAfter(SetDailyBudget change) {
    double ratio = ratio(change);
    return effect(
        "conversions",
        Math.pow(ratio, response.low()) - 1,
        Math.pow(ratio, response.mid()) - 1,
        Math.pow(ratio, response.high()) - 1,
        BUDGET_DAYS);
  }

  /** Returns the change of the return on ad spend that a smaller budget brings. */
  ExpectedEffect roasAfter(SetDailyBudget change) {
    double ratio = ratio(change);
    return effect(
        "roas",
        Math.pow(ratio, response.high() - 1) - 1,
        Math.pow(ratio, response.mid() - 1) - 1,
        Math.pow(ratio, response.low() - 1) - 1,
        BUDGET_DAYS);
  }

  /** Returns the change of the cost per conversion that a smaller budget brings. */
  ExpectedEffect cpaAfter(SetDailyBudget change) {
    double ratio = ratio(change);
    return effect(
        "cpa",
        Math.pow(ratio, 1 - response.low()) - 1,
        Math.pow(ratio, 1 - response.mid()) - 1,
        Math.pow(ratio, 1 - response.high()) - 1,
        BUDGET_DAYS);
  }

  /** Returns the change of spend that a pause brings, which is certain. */
  ExpectedEffect spendAfterPause() {
    return effect("spend", -1, -1, -1, BUDGET_DAYS);
  }

  /**
   * Returns the change that new ads bring to a rate that fell: between nothing and all of the way
   * back to what was expected.
   */
  Optional<ExpectedEffect> recoveryOf(Evidence rate) {
    return rate.getObserved()
        .filter(observed -> observed > 0)
        .flatMap(observed -> rate.getExpected().map(expected -> expected / observed - 1))
        .filter(loss -> loss > 0 && Double.isFinite(loss))
        .map(loss -> effect(rate.getMetric(), 0, HALF_OF_THE_LOSS * loss, loss, CREATIVE_DAYS));
  }

  private static double ratio(SetDailyBudget change) {
    return BigDecimal.valueOf(change.to().micros())
        .divide(BigDecimal.valueOf(change.from().micros()), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static ExpectedEffect effect(
      String metric, double low, double mid, double high, int days) {
    return ExpectedEffect.newBuilder()
        .setMetric(metric)
        .setUnit(MetricUnit.RATIO)
        .setLow(low)
        .setMid(mid)
        .setHigh(high)
        .setHorizonDays(days)
        .build();
  }
}
