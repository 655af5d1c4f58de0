package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.statistics.Point;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ratio that an action is judged by. Its minimum sample is needed before and after. */
enum Metric {
  /** Conversion value per unit of spend. */
  ROAS("ROAS", Day::valueMicros, Day::spendMicros, Day::conversions, Day::conversions, 30, true),
  /** Spend per conversion. */
  CPA("CPA", Day::spendMicros, Day::conversions, Day::conversions, Day::conversions, 30, false),
  /** Clicks per impression. */
  CTR("CTR", Day::clicks, Day::impressions, Day::clicks, Day::impressions, 1_000, true),
  /** Conversions per click. */
  CVR("CVR", Day::conversions, Day::clicks, Day::conversions, Day::clicks, 200, true),
  /** Conversion value per day. */
  CONVERSION_VALUE(
      "conversion value", Day::valueMicros, it -> 1, Day::conversions, Day::conversions, 30, true),
  /** Conversions per day. */
  CONVERSIONS(
      "conversions", Day::conversions, it -> 1, Day::conversions, Day::conversions, 30, true);

  /** Below this a logarithm of a ratio is far from normal. */
  static final double FEWEST_EVENTS = 10;

  private final String label;
  private final Function<Day, @Nullable Number> amount;
  private final Function<Day, @Nullable Number> base;
  private final Function<Day, @Nullable Number> events;
  private final Function<Day, @Nullable Number> sample;
  private final double minimum;
  private final boolean moreIsBetter;

  Metric(
      String label,
      Function<Day, @Nullable Number> amount,
      Function<Day, @Nullable Number> base,
      Function<Day, @Nullable Number> events,
      Function<Day, @Nullable Number> sample,
      double minimum,
      boolean moreIsBetter) {
    this.label = label;
    this.amount = amount;
    this.base = base;
    this.events = events;
    this.sample = sample;
    this.minimum = minimum;
    this.moreIsBetter = moreIsBetter;
  }

  /** The metric's name for people. */
  String label() {
    return label;
  }

  /** The metric's name in events. */
  String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What must be there before and after, in units of {@link #sampleOf}. */
  double minimum() {
    return minimum;
  }

  String unitOfSample() {
    return switch (this) {
      case ROAS, CPA, CONVERSION_VALUE, CONVERSIONS -> "conversions";
      case CTR -> "impressions";
      case CVR -> "clicks";
    };
  }

  boolean isBetterWhenMore() {
    return moreIsBetter;
  }

  /** Whether the metric rests on conversion tracking. */
  boolean needsConversions() {
    return this != CTR;
  }

  /** Whether the metric rests on conversion values. */
  boolean needsValue() {
    return this == ROAS || this == CONVERSION_VALUE;
  }

  boolean isKnownOn(Day day) {
    return amount.apply(day) != null
        && base.apply(day) != null
        && events.apply(day) != null
        && sample.apply(day) != null;
  }

  double sampleOf(Day day) {
    return number(sample.apply(day));
  }

  /** Returns the day's part of the metric, where the day knows it. */
  Optional<Point> point(Day day, int position) {
    return isKnownOn(day)
        ? Optional.of(
            new Point(
                position,
                number(amount.apply(day)),
                number(base.apply(day)),
                number(events.apply(day))))
        : Optional.empty();
  }

  private static double number(@Nullable Number known) {
    return known == null ? 0 : Math.max(0, known.doubleValue());
  }
}
