package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.statistics.Point;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ratio that an action is judged by. Its minimum sample is needed before and after. */
enum Metric {
  /** Conversion value per unit of spend. */
  ROAS("ROAS", 30, true),
  /** Spend per conversion. */
  CPA("CPA", 30, false),
  /** Clicks per impression. */
  CTR("CTR", 1_000, true),
  /** Conversions per click. */
  CVR("CVR", 200, true),
  /** Conversion value per day. */
  CONVERSION_VALUE("conversion value", 30, true),
  /** Conversions per day. */
  CONVERSIONS("conversions", 30, true),
  /** Spend per day; what it buys is counted in clicks. */
  SPEND("spend", 0, false);

  /** Below this a logarithm of a ratio is far from normal. */
  static final double FEWEST_EVENTS = 10;

  private final String label;
  private final double minimum;
  private final boolean moreIsBetter;

  Metric(String label, double minimum, boolean moreIsBetter) {
    this.label = label;
    this.minimum = minimum;
    this.moreIsBetter = moreIsBetter;
  }

  /** The metric's name for people. */
  String label() {
    return label;
  }

  /** The metric's name in events. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What must be there before and after, in units of {@link #sampleOf}. */
  double minimum() {
    return minimum;
  }

  String unitOfSample() {
    return switch (this) {
      case ROAS, CPA, CONVERSION_VALUE, CONVERSIONS -> "conversions";
      case CTR -> "impressions";
      case CVR, SPEND -> "clicks";
    };
  }

  boolean isBetterWhenMore() {
    return moreIsBetter;
  }

  /** Whether the metric rests on conversion tracking. */
  boolean needsConversions() {
    return this != CTR && this != SPEND;
  }

  /** Whether the metric rests on conversion values. */
  boolean needsValue() {
    return this == ROAS || this == CONVERSION_VALUE;
  }

  boolean isKnownOn(Day day) {
    return amountOn(day) != null
        && baseOn(day) != null
        && eventsOn(day) != null
        && samplesOn(day) != null;
  }

  double sampleOf(Day day) {
    return number(samplesOn(day));
  }

  /** Returns the day's part of the metric, where the day knows it. */
  Optional<Point> point(Day day, int position) {
    return isKnownOn(day)
        ? Optional.of(
            new Point(position, number(amountOn(day)), number(baseOn(day)), number(eventsOn(day))))
        : Optional.empty();
  }

  private @Nullable Number amountOn(Day day) {
    return switch (this) {
      case ROAS, CONVERSION_VALUE -> day.valueMicros();
      case CPA, SPEND -> day.spendMicros();
      case CTR -> day.clicks();
      case CVR, CONVERSIONS -> day.conversions();
    };
  }

  private @Nullable Number baseOn(Day day) {
    return switch (this) {
      case ROAS -> day.spendMicros();
      case CPA -> day.conversions();
      case CTR -> day.impressions();
      case CVR -> day.clicks();
      case CONVERSION_VALUE, CONVERSIONS, SPEND -> 1;
    };
  }

  private @Nullable Number eventsOn(Day day) {
    return switch (this) {
      case CTR, SPEND -> day.clicks();
      case ROAS, CPA, CVR, CONVERSION_VALUE, CONVERSIONS -> day.conversions();
    };
  }

  private @Nullable Number samplesOn(Day day) {
    return switch (this) {
      case ROAS, CPA, CONVERSION_VALUE, CONVERSIONS -> day.conversions();
      case CTR -> day.impressions();
      case CVR, SPEND -> day.clicks();
    };
  }

  private static double number(@Nullable Number known) {
    return known == null ? 0 : Math.max(0, known.doubleValue());
  }
}
