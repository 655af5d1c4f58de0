package io.adwright.analyst.diagnosis.series;

import io.adwright.contracts.event.MetricsWindow;
import java.math.BigDecimal;
import java.util.Optional;

/** What a window counts; each may be unknown, which is not zero. */
public enum Metric {
  SPEND("spend"),
  IMPRESSIONS("impressions"),
  CLICKS("clicks"),
  CONVERSIONS("conversions"),
  CONVERSION_VALUE("conversion value");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** Returns the name for people. */
  public String label() {
    return label;
  }

  /**
   * Returns what {@code window} says; amounts are in micros.
   *
   * @throws IllegalArgumentException if the number is not finite or is below zero
   */
  Optional<BigDecimal> in(MetricsWindow window) {
    Optional<BigDecimal> value =
        switch (this) {
          case SPEND -> whole(window.getSpendMicros());
          case IMPRESSIONS -> whole(window.getImpressions());
          case CLICKS -> whole(window.getClicks());
          case CONVERSIONS -> window.getConversionCount().map(Metric::finite);
          case CONVERSION_VALUE -> whole(window.getConversionValueMicros());
        };
    if (value.isPresent() && value.get().signum() < 0) {
      throw new IllegalArgumentException(
          "%s of the window from %s: %s is below zero; correct the source and send it again"
              .formatted(label, window.getStart(), value.get()));
    }
    return value;
  }

  private static Optional<BigDecimal> whole(Optional<Long> value) {
    return value.map(number -> BigDecimal.valueOf(number.longValue()));
  }

  private static BigDecimal finite(double conversions) {
    if (!Double.isFinite(conversions)) {
      throw new IllegalArgumentException(
          "conversions are " + conversions + "; send a finite number, or null when untracked");
    }
    return BigDecimal.valueOf(conversions);
  }
}
