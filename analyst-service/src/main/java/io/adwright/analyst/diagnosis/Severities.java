package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.Severity;

/**
 * How grave a distance from the reference is.
 *
 * <p>A tenth is what a campaign swings by from week to week, a quarter is more than an ordinary
 * budget step can mend, and at forty per cent of the target most of the money is lost. The steps
 * are this project's own and deliberately coarse: they order findings, they do not decide them.
 */
final class Severities {
  private static final double SLIGHT = 0.10;
  private static final double CLEAR = 0.25;
  private static final double HALF = 0.50;
  private static final double MOST = 0.60;

  private Severities() {}

  /** Returns the severity of money spent without its return; {@code shortfall} is 0 to 1. */
  static Severity ofLostReturn(double shortfall) {
    if (shortfall >= MOST) {
      return Severity.CRITICAL;
    }
    if (shortfall >= CLEAR) {
      return Severity.HIGH;
    }
    return shortfall >= SLIGHT ? Severity.MEDIUM : Severity.LOW;
  }

  /** Returns the severity of attention lost: it costs no money by itself. */
  static Severity ofLostAttention(double shortfall) {
    if (shortfall >= HALF) {
      return Severity.HIGH;
    }
    return shortfall >= CLEAR ? Severity.MEDIUM : Severity.LOW;
  }

  /**
   * Returns the severity of a chance; {@code surplus} is the share by which the target is beaten.
   */
  static Severity ofChance(double surplus) {
    if (surplus >= 1) {
      return Severity.HIGH;
    }
    return surplus >= CLEAR ? Severity.MEDIUM : Severity.LOW;
  }

  /** Returns {@code severity}, or {@code most} when that is less. */
  static Severity atMost(Severity most, Severity severity) {
    return severity.compareTo(most) > 0 ? most : severity;
  }
}
