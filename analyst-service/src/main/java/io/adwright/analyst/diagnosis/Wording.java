package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.analyst.diagnosis.statistics.Interval;
import io.adwright.contracts.Money;
import java.time.Duration;
import java.util.Locale;

/**
 * Numbers as people read them, alike in every language.
 *
 * @param currency ISO 4217 code of every amount
 * @param certainty level of the intervals
 */
record Wording(String currency, double certainty) {
  private static final int HOURS_OF_SHORT_RANGE = 36;
  private static final double TINY_SHARE = 0.0005;

  /**
   * Returns a clause such as {@code ROAS 0.42 (90% interval 0.35–0.50) is below target 2.00 over 7
   * days}.
   *
   * @param relation how the rate stands to its reference, for example {@code below}
   */
  String clause(Judgement judgement, String relation) {
    Sample sample = judgement.sample();
    return "%s %s%s is %s %s over %s"
        .formatted(
            sample.measure(),
            rate(sample.measure(), sample.rate()),
            interval(judgement),
            relation,
            reference(judgement),
            span(sample.range()));
  }

  /** Returns the reference with its value, for example {@code target 2.00}. */
  String reference(Judgement judgement) {
    Reference reference = judgement.reference();
    return reference.kind().phrase(rate(judgement.sample().measure(), reference.rate()));
  }

  /** Returns {@code rate} in the number that people know: a ratio, a percentage or an amount. */
  String rate(Measure measure, double rate) {
    return switch (measure) {
      case ROAS -> ratio(rate);
      case CPA -> money(measure.shown(rate).orElse(Long.MAX_VALUE));
      case CTR, CVR -> percent(rate);
    };
  }

  /** Returns an amount of the campaign's currency. */
  String money(double micros) {
    return Money.ofMicros(Math.round(micros), currency).text();
  }

  /** Returns how long a range is, for example {@code 7 days}. */
  static String span(Range range) {
    Duration length = Duration.between(range.start(), range.end());
    if (length.toHours() < HOURS_OF_SHORT_RANGE && length.toHours() != 24) {
      return plural(length.toHours(), "hour");
    }
    return plural(length.plusHours(12).toDays(), "day");
  }

  /** Returns a count: whole when it is, else with one decimal. */
  static String count(double count) {
    return String.format(Locale.ROOT, count == Math.rint(count) ? "%,.0f" : "%,.1f", count);
  }

  /** Returns a share as a percentage, with more digits when it is tiny. */
  static String percent(double share) {
    boolean tiny = share > 0 && share < TINY_SHARE;
    return String.format(Locale.ROOT, tiny ? "%.4f%%" : "%.2f%%", share * 100);
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%,.2f", ratio);
  }

  /** Returns {@code 1 day}, {@code 2 days}. */
  static String plural(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
  }

  static String capitalised(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }

  private String interval(Judgement judgement) {
    if (judgement.shownLow().isEmpty() || judgement.shownHigh().isEmpty()) {
      return "";
    }
    Measure measure = judgement.sample().measure();
    Interval interval = judgement.interval();
    String low = rate(measure, measure.lessIsBetter() ? interval.high() : interval.low());
    String high = rate(measure, measure.lessIsBetter() ? interval.low() : interval.high());
    String lowWithoutUnit = low.replace(" " + currency, "").replace("%", "");
    return String.format(
        Locale.ROOT, " (%.0f%% interval %s–%s)", certainty * 100, lowWithoutUnit, high);
  }
}
