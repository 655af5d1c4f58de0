package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.Comparison.Course;
import io.adwright.optimizer.outcome.statistics.Difference;
import io.adwright.optimizer.outcome.statistics.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What a pause saved and gave up, in sums over the days that it was observed.
 *
 * @param money that would have been spent, micros
 * @param metric what it would have brought is counted in
 * @param yield of that money, in micros of a value or in conversions
 */
record Stake(Range money, Metric metric, Range yield) {

  /** A sum, and the interval that it lies in. */
  record Range(BigDecimal low, BigDecimal mid, BigDecimal high) {
    /** Three digits: finer differences nobody reads, and they are no reason for a restatement. */
    private static final MathContext READABLE = new MathContext(3);

    static Range of(Course perDay, int days) {
      var alone =
          Difference.of(perDay.log(), new Estimate(0, 0), perDay.sampled(), perDay.freedom());
      return new Range(
          sum(alone.low(Measured.LEVEL), days),
          sum(alone.mid(), days),
          sum(alone.high(Measured.LEVEL), days));
    }

    private static BigDecimal sum(double relative, int days) {
      return BigDecimal.valueOf((1 + relative) * days).round(READABLE);
    }
  }

  /** Returns what {@code days} days of a campaign would have cost and brought. */
  static Optional<Stake> of(Comparison comparison, Metric judgedBy, int days) {
    Metric metric = judgedBy == Metric.ROAS ? Metric.CONVERSION_VALUE : Metric.CONVERSIONS;
    return comparison
        .course(Metric.SPEND)
        .flatMap(
            money ->
                comparison
                    .course(metric)
                    .map(yield -> new Stake(Range.of(money, days), metric, Range.of(yield, days))));
  }
}
