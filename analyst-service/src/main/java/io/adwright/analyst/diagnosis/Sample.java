package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.analyst.diagnosis.statistics.Posterior;
import java.util.Optional;

/**
 * What a range says about a measure.
 *
 * @param range the windows used
 * @param rate as observed, finite and not negative
 * @param size conversions, impressions or clicks behind the rate
 * @param minimum size from which on the rate may be judged
 */
record Sample(
    Measure measure, Range range, double rate, Posterior belief, double size, int minimum) {

  /** Returns the sample, unless its numbers are beyond what a double can hold. */
  static Optional<Sample> of(
      Measure measure, Range range, double rate, Posterior belief, double size, int minimum) {
    return Double.isFinite(rate) && Double.isFinite(size)
        ? Optional.of(new Sample(measure, range, rate, belief, size, minimum))
        : Optional.empty();
  }

  boolean isEnough() {
    return size >= minimum;
  }
}
