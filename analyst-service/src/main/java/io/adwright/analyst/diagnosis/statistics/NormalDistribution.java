package io.adwright.analyst.diagnosis.statistics;

/** The standard normal distribution. */
final class NormalDistribution {
  /** Beyond this the probability left is below 1e-15: nothing that a double of it could show. */
  private static final double TAIL = 8;

  private NormalDistribution() {}

  /**
   * Returns the probability of a value below {@code z}, with an error under 1e-7.
   *
   * <p>Zelen and Severo's polynomial: Abramowitz and Stegun, Handbook of Mathematical Functions
   * (1964), 26.2.17.
   */
  static double below(double z) {
    if (z < 0) {
      return 1 - below(-z);
    }
    double t = 1 / (1 + 0.2316419 * z);
    double polynomial =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
  }

  /** Returns the value that lies above a share {@code probability} of the distribution. */
  static double quantile(double probability) {
    double low = -TAIL;
    double high = TAIL;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (below(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
