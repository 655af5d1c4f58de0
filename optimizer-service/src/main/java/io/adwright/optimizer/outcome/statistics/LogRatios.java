package io.adwright.optimizer.outcome.statistics;

import java.util.HashMap;
import java.util.List;

/**
 * Logarithms of one campaign's ratio in several blocks of days, with their sampling variance.
 *
 * <p>The ratio of sums is linearised by the delta method (Cochran, Sampling Techniques, 3rd ed.
 * 1977, chapter 6; Deng, Knoblich and Lu, Applying the Delta Method in Metric Analytics, KDD 2018),
 * with days as the units. Counts are taken as over-dispersed Poisson: the variance of a block is
 * {@code dispersion / events} (McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989,
 * chapter 6), where the dispersion, never below 1, comes from what is left of the days after block
 * and weekday are taken out, so that a weekly pattern is not noise. Multiplying all amounts by one
 * number changes nothing but the means.
 *
 * @param blocks one estimate per block, in the order given
 * @param freedom degrees of freedom of the dispersion, above zero
 */
public record LogRatios(List<Estimate> blocks, double freedom) {
  /** Returns the estimates of {@code blocks}, two at least, each of them measurable. */
  public static LogRatios of(List<Block> blocks) {
    var positions = new HashMap<Integer, Column>();
    int days = 0;
    for (Block block : blocks) {
      days += block.days().size();
      for (Point day : block.days()) {
        positions.computeIfAbsent(day.position(), it -> new Column()).add(residual(day, block));
      }
    }
    int freedom = days - blocks.size() - positions.size() + 1;
    double spread = positions.values().stream().mapToDouble(Column::squares).sum();
    double dispersion = freedom > 0 ? Math.max(1, spread / freedom) : 1;
    return new LogRatios(
        blocks.stream()
            .map(block -> new Estimate(block.logRatio(), dispersion / block.events()))
            .toList(),
        Math.max(1, freedom));
  }

  /** The day's influence on the logarithm, in units in which its variance is the dispersion. */
  private static double residual(Point day, Block block) {
    double influence = day.amount() / block.amount() - day.base() / block.base();
    return influence * Math.sqrt(block.events() * block.days().size());
  }

  /** The days in one position. */
  private static final class Column {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    double squares() {
      return Math.max(0, squares - sum * sum / count);
    }
  }
}
