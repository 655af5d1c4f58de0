package io.adwright.analyst.diagnosis.statistics;

/** A scale on which the posterior of a rate is close to a normal distribution. */
enum Scale {
  /**
   * For the gamma posterior of a rate: its cube root is nearly normal (Wilson and Hilferty, The
   * distribution of chi-square, PNAS 17, 1931).
   */
  CUBE_ROOT {
    @Override
    double of(double rate) {
      return Math.cbrt(rate);
    }

    @Override
    double inverse(double y) {
      return y <= 0 ? 0 : y * y * y;
    }
  },

  /**
   * For the beta posterior of a proportion: its odds are a ratio of two gammas, so the cube root of
   * the odds is nearly normal (Paulson, An approximate normalization of the analysis of variance
   * distribution, Annals of Mathematical Statistics 13, 1942).
   */
  CUBE_ROOT_OF_ODDS {
    @Override
    double of(double proportion) {
      double possible = Math.min(proportion, LARGEST_PROPORTION);
      return Math.cbrt(possible / (1 - possible));
    }

    @Override
    double inverse(double y) {
      double odds = CUBE_ROOT.inverse(y);
      return odds / (1 + odds);
    }
  };

  /** Short of one, whose odds would be infinite. */
  private static final double LARGEST_PROPORTION = 1 - 1e-9;

  /** Takes a rate of zero or more to this scale. */
  abstract double of(double rate);

  /** Takes a point of this scale back to a rate; points below every rate become zero. */
  abstract double inverse(double y);
}
