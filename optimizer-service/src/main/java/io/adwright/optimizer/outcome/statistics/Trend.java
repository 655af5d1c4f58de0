package io.adwright.optimizer.outcome.statistics;

import java.util.List;

/**
 * A campaign's own course before the change, carried on to the time after it: what would have been.
 *
 * <p>A straight line through the blocks by generalised least squares. Nothing is assumed of its
 * level; its slope is believed to be near zero ({@link #DRIFT} per block, a normal prior), so that
 * a few noisy blocks cannot invent a trend, nor pretend that there is none (ridge estimator: Hoerl
 * and Kennard, Technometrics 12, 1970; as a prior: Gelman et al., Bayesian Data Analysis, 3rd ed.
 * 2013, chapter 14). One block alone is carried on as it is, with the drift as its uncertainty.
 */
public final class Trend {
  /** How far campaigns are believed to drift from one block to the next: 3 %. */
  public static final double DRIFT = 0.03;

  private Trend() {}

  /**
   * A block of the past.
   *
   * @param time its place, in blocks
   */
  public record Past(double time, Estimate level) {}

  /** Returns what is to be expected at {@code time}; {@code past} is not empty. */
  public static Estimate at(double time, List<Past> past) {
    double w = 0;
    double wt = 0;
    double wtt = 1 / (DRIFT * DRIFT);
    double wy = 0;
    double wty = 0;
    for (Past block : past) {
      double weight = 1 / block.level().variance();
      double t = block.time() - time;
      w += weight;
      wt += weight * t;
      wtt += weight * t * t;
      wy += weight * block.level().mean();
      wty += weight * t * block.level().mean();
    }
    double determinant = w * wtt - wt * wt;
    return new Estimate((wtt * wy - wt * wty) / determinant, wtt / determinant);
  }
}
