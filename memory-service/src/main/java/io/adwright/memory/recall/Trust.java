package io.adwright.memory.recall;

import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Learning;

/**
 * What a learning weighs by where it comes from: measured outcomes before what people say, and that
 * before the playbook. A validated outcome with a certain effect weighs 1.
 *
 * @param candidate weight of a learning that outcomes do not validate yet, 0..1
 * @param operator weight of an operator's note, 0..1
 * @param playbook weight of a playbook entry, 0..1
 */
public record Trust(double candidate, double operator, double playbook) {

  /** Weight of the least certain effect beside a certain one. */
  private static final double LEAST_CERTAINTY = 0.75;

  /** Ends of intervals lie this many standard errors from the middle (95 %). */
  private static final double INTERVAL = 1.96;

  /** Φ(z) ≈ 1 / (1 + e^(−1.702 z)), never off by more than 0.0095 (Haley 1952; Camilli 1994). */
  private static final double LOGISTIC = 1.702;

  public Trust {
    requireShare("candidate", candidate);
    requireShare("operator", operator);
    requireShare("playbook", playbook);
    if (playbook > operator || operator > candidate * LEAST_CERTAINTY) {
      throw new IllegalArgumentException(
          "what was measured must weigh most, then operators, then the playbook: candidate "
              + candidate
              + " times "
              + LEAST_CERTAINTY
              + ", operator "
              + operator
              + ", playbook "
              + playbook);
    }
  }

  /** Returns the usual weights. */
  public static Trust standard() {
    return new Trust(0.7, 0.5, 0.4);
  }

  /** Returns the weight of {@code learning}, 0..1; of a rejected or recalled one, 0. */
  double of(Learning learning) {
    double validity =
        switch (learning.getValidity()) {
          case VALIDATED -> 1;
          case CANDIDATE -> candidate;
          case REJECTED, RECALLED -> 0;
        };
    return validity == 0
        ? 0
        : switch (learning.getOrigin()) {
          case OUTCOME -> validity * certainty(learning);
          case OPERATOR -> operator;
          case PLAYBOOK -> playbook;
        };
  }

  private static double certainty(Learning learning) {
    double sign = learning.getEffect().map(Trust::probabilityOfSign).orElse(0.5);
    return LEAST_CERTAINTY + (1 - LEAST_CERTAINTY) * (2 * sign - 1);
  }

  /**
   * Returns the probability that the effect has the sign of its middle, 0.5..1, if its interval is
   * that of a normal distribution.
   */
  static double probabilityOfSign(Effect effect) {
    double half = (effect.getHigh() - effect.getLow()) / 2;
    double z = half > 0 ? INTERVAL * Math.abs(effect.getMid()) / half : Double.POSITIVE_INFINITY;
    return effect.getMid() == 0 || Double.isNaN(z) ? 0.5 : 1 / (1 + Math.exp(-LOGISTIC * z));
  }

  static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be 0..1: " + value);
    }
  }
}
