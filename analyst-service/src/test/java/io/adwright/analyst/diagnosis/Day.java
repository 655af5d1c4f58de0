package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What one window of a test counts, in main units of money; nothing is known until it is said.
 *
 * @param window adds what is known
 */
public record Day(UnaryOperator<MetricsWindow.Builder> window) {
  private static final double MICROS = 1_000_000;

  public static Day spending(double units) {
    return unknown().and(w -> w.setSpendMicros(Math.round(units * MICROS)));
  }

  public static Day unknown() {
    return new Day(w -> w);
  }

  public Day seen(long impressions) {
    return and(w -> w.setImpressions(impressions));
  }

  public Day clicked(long clicks) {
    return and(w -> w.setClicks(clicks));
  }

  public Day converted(double conversions) {
    return and(w -> w.setConversionCount(conversions));
  }

  public Day worth(double units) {
    return and(w -> w.setConversionValueMicros(Math.round(units * MICROS)));
  }

  public Day budgeted(double units) {
    return and(w -> w.setDailyBudgetMicros(Math.round(units * MICROS)));
  }

  public Day partial() {
    return and(w -> w.setFinality(Finality.PARTIAL));
  }

  public Day and(UnaryOperator<MetricsWindow.Builder> more) {
    return new Day(w -> more.apply(window.apply(w)));
  }

  MetricsWindow between(Instant start, Instant end, Granularity granularity) {
    return window
        .apply(MetricsWindow.newBuilder().setStart(start).setEnd(end).setGranularity(granularity))
        .build();
  }
}
