package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.analyst.diagnosis.statistics.Posterior;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.MetricUnit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far the budget was used up over the judged range.
 *
 * @param range the windows looked at
 * @param spentShare spend per budget over all stretches, zero or more
 * @param limit share from which on a budget has run out
 * @param full stretches in which it ran out
 * @param stretches stretches with known spend and budget, at least 1
 * @param days days that the stretches cover, rounded
 */
record BudgetUse(Range range, double spentShare, double limit, int full, int stretches, long days) {

  /** One day on which the budget ran out is chance; on most of three it is a limit. */
  private static final int FEWEST_DAYS = 3;

  /** Returns the use of the budget, where spend and budget are known. */
  static Optional<BudgetUse> of(Situation situation) {
    Range range = situation.judged();
    double limit = situation.policy().margins().budgetSpent();
    List<BudgetStretch> stretches = BudgetStretch.of(situation.campaign(), range.windows());
    int full = (int) stretches.stream().filter(s -> s.spentShare() >= limit).count();
    return stretches.stream()
        .reduce(BudgetStretch::join)
        .map(
            all ->
                new BudgetUse(
                    range,
                    all.spentShare(),
                    limit,
                    full,
                    stretches.size(),
                    all.length().plus(Duration.ofHours(12)).toDays()));
  }

  /** Returns whether the budget ran out in most stretches, of at least three days together. */
  boolean isLimiting() {
    return days >= FEWEST_DAYS && full > stretches - full;
  }

  /** Returns the probability that the budget runs out more often than not. */
  double confidence() {
    return 1 - Posterior.ofProportion(full, stretches).probabilityBelow(Posterior.exactly(0.5));
  }

  /** Returns half a sentence, for example {@code the budget ran out on 6 of 7 days}. */
  String phrase() {
    String span = Wording.plural(days, "day");
    return isByDay()
        ? "the budget ran out on " + full + " of " + span
        : "%s of the budget was spent over %s".formatted(Wording.percent(spentShare), span);
  }

  /** Returns the share spent and, when days are told apart, the days on which it ran out. */
  List<Evidence> evidence() {
    Evidence share =
        about("budget_spent", MetricUnit.RATIO).setObserved(spentShare).setExpected(limit).build();
    Evidence days =
        about("days_budget_ran_out", MetricUnit.DAYS).setObserved((double) full).build();
    return isByDay() ? List.of(days, share) : List.of(share);
  }

  private boolean isByDay() {
    return stretches == days;
  }

  private Evidence.Builder about(String metric, MetricUnit unit) {
    return Evidence.newBuilder()
        .setMetric(metric)
        .setUnit(unit)
        .setSampleSize((double) days)
        .setWindowStart(range.start())
        .setWindowEnd(range.end());
  }
}
