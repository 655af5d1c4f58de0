package io.adwright.eval.report;

/** Rounding to what was measured. */
final class Digits {
  private Digits() {}

  /** Returns {@code value} to three decimal places. */
  static double three(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
