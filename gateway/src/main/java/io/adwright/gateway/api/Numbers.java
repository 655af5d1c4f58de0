package io.adwright.gateway.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON can carry them. */
final class Numbers {
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int MILLI_DIGITS = 3;

  private Numbers() {}

  /** JSON has no NaN and no infinity: what is not finite is unknown. */
  static @Nullable Double finite(Optional<Double> number) {
    return number.filter(Double::isFinite).orElse(null);
  }

  /** A ratio of two counts or amounts; unknown if either is, or there is nothing to divide by. */
  static @Nullable Double ratio(Optional<? extends Number> part, Optional<? extends Number> whole) {
    return part.flatMap(above -> whole.map(below -> above.doubleValue() / below.doubleValue()))
        .filter(Double::isFinite)
        .orElse(null);
  }

  /** Milliseconds with three decimals. */
  static @Nullable BigDecimal millis(@Nullable Duration duration) {
    return duration == null ? null : exactMillis(duration);
  }

  /** Milliseconds with three decimals. */
  static BigDecimal exactMillis(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos() / NANOS_PER_MICRO, MILLI_DIGITS);
  }
}
