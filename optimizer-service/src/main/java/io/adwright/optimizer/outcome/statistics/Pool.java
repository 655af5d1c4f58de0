package io.adwright.optimizer.outcome.statistics;

import java.util.List;

/**
 * What campaigns of one account have in common: their mean change, and how far one of them may be
 * from it.
 *
 * <p>A random-effects mean (DerSimonian and Laird, Meta-analysis in clinical trials, Controlled
 * Clinical Trials 7, 1986). One more campaign of the same kind is predicted by it with the variance
 * of the mean plus that between campaigns (Higgins, Thompson and Spiegelhalter, A re-evaluation of
 * random-effects meta-analysis, JRSS A 172, 2009); that the untouched campaigns' own differences
 * say how far a single touched one may stray by chance is the idea of Conley and Taber, Inference
 * with "difference in differences" with a small number of policy changes, RES 93, 2011.
 */
public final class Pool {
  private Pool() {}

  /** Returns what is to be expected of one more campaign; {@code changes} is not empty. */
  public static Estimate predict(List<Estimate> changes) {
    double between = between(changes);
    double weights = 0;
    double weighted = 0;
    for (Estimate change : changes) {
      double weight = 1 / (change.variance() + between);
      weights += weight;
      weighted += weight * change.mean();
    }
    return new Estimate(weighted / weights, 1 / weights + between);
  }

  private static double between(List<Estimate> changes) {
    double w = 0;
    double w2 = 0;
    double wx = 0;
    for (Estimate change : changes) {
      double weight = 1 / change.variance();
      w += weight;
      w2 += weight * weight;
      wx += weight * change.mean();
    }
    double mean = wx / w;
    double q =
        changes.stream()
            .mapToDouble(it -> (it.mean() - mean) * (it.mean() - mean) / it.variance())
            .sum();
    double scale = w - w2 / w;
    return scale > 0 ? Math.max(0, (q - (changes.size() - 1)) / scale) : 0;
  }
}
