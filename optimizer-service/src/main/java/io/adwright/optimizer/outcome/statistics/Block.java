package io.adwright.optimizer.outcome.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The days of a ratio that are taken together.
 *
 * @param days with known parts
 */
public record Block(List<Point> days) {
  public Block {
    days = List.copyOf(days);
  }

  public double amount() {
    return sum(Point::amount);
  }

  public double base() {
    return sum(Point::base);
  }

  public double events() {
    return sum(Point::events);
  }

  /** Returns whether the ratio has a logarithm. */
  public boolean isMeasurable() {
    return amount() > 0 && base() > 0 && events() > 0;
  }

  double logRatio() {
    return Math.log(amount() / base());
  }

  private double sum(ToDoubleFunction<Point> part) {
    return days.stream().mapToDouble(part).sum();
  }
}
