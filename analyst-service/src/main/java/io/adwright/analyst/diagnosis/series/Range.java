package io.adwright.analyst.diagnosis.series;

import io.adwright.contracts.event.MetricsWindow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Complete windows, judged together.
 *
 * @param start start of the first window; half-open
 * @param end end of the last window
 * @param windows ascending, not overlapping; days without a window stay missing
 */
public record Range(Instant start, Instant end, List<MetricsWindow> windows) {
  public Range {
    windows = List.copyOf(windows);
  }

  /** Returns the range of {@code windows}, or an empty one at {@code otherwise}. */
  static Range of(List<MetricsWindow> windows, Instant otherwise) {
    return windows.isEmpty()
        ? new Range(otherwise, otherwise, windows)
        : new Range(windows.getFirst().getStart(), windows.getLast().getEnd(), windows);
  }

  public boolean isEmpty() {
    return windows.isEmpty();
  }

  /** Returns the windows that know every one of {@code metrics}: those that a ratio may use. */
  public Range knowing(Metric... metrics) {
    List<MetricsWindow> known = new ArrayList<>(windows.size());
    for (MetricsWindow window : windows) {
      if (knowsAll(window, metrics)) {
        known.add(window);
      }
    }
    return of(known, start);
  }

  /**
   * Returns the total, which is unknown when any window does not know its part: a sum of the rest
   * would count the unknown as zero.
   */
  public Optional<BigDecimal> total(Metric metric) {
    return isEmpty() || knowing(metric).windows.size() < windows.size()
        ? Optional.empty()
        : Optional.of(sumOfKnown(metric));
  }

  /** Returns the sum over the windows that know {@code metric}; zero when none does. */
  public BigDecimal sumOfKnown(Metric metric) {
    BigDecimal sum = BigDecimal.ZERO;
    for (MetricsWindow window : windows) {
      sum = metric.in(window).map(sum::add).orElse(sum);
    }
    return sum;
  }

  /** Returns how long the windows last together, without the gaps between them. */
  public Duration covered() {
    return windows.stream().map(Range::length).reduce(Duration.ZERO, Duration::plus);
  }

  static Duration length(MetricsWindow window) {
    return Duration.between(window.getStart(), window.getEnd());
  }

  private static boolean knowsAll(MetricsWindow window, Metric... metrics) {
    for (Metric metric : metrics) {
      if (metric.in(window).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
