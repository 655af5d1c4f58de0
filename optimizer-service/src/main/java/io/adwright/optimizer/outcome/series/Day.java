package io.adwright.optimizer.outcome.series;

import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account day of a campaign. Null is unknown or untracked, never zero. Amounts are micros of
 * the campaign's currency.
 *
 * @param date the day in the account's time zone
 * @param complete false for a day that had not ended, or was marked as partial: it never counts
 * @param settled whether the platform will not restate the day any more
 * @param budgetMicros daily budget in force
 * @param version age of the statement
 */
public record Day(
    LocalDate date,
    boolean complete,
    boolean settled,
    @Nullable Long spendMicros,
    @Nullable Long impressions,
    @Nullable Long clicks,
    @Nullable Double conversions,
    @Nullable Long valueMicros,
    @Nullable Long budgetMicros,
    Version version) {
  private static final Duration SHORTEST = Duration.ofHours(22);
  private static final Duration LONGEST = Duration.ofHours(26);

  /** Two statements of one age that differ are ordered by what they say: any order, but one. */
  private static final Comparator<Day> AGE =
      Comparator.comparing(Day::version).thenComparing(Day::toString);

  /** Returns the day that {@code window} is about, if it is about a day. */
  static Optional<Day> of(MetricsWindow window, ZoneId zone, Version version) {
    Duration length = Duration.between(window.getStart(), window.getEnd());
    if (window.getGranularity() != Granularity.DAY
        || length.compareTo(SHORTEST) < 0
        || length.compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    boolean complete =
        window.getFinality() != Finality.PARTIAL && !window.getEnd().isAfter(version.asOf());
    return Optional.of(
        new Day(
            window.getStart().atZone(zone).toLocalDate(),
            complete,
            window.getFinality() == Finality.FINAL,
            window.getSpendMicros().orElse(null),
            window.getImpressions().orElse(null),
            window.getClicks().orElse(null),
            window.getConversionCount().orElse(null),
            window.getConversionValueMicros().orElse(null),
            window.getDailyBudgetMicros().orElse(null),
            version));
  }

  /** Returns the newer of two statements about one day; the same one whatever their order. */
  Day newer(Day other) {
    return AGE.compare(this, other) >= 0 ? this : other;
  }

  /** Returns whether the platform is known to have shown nothing all day. */
  public boolean isWithoutDelivery() {
    return impressions != null
        && impressions == 0
        && (spendMicros == null || spendMicros == 0)
        && (clicks == null || clicks == 0);
  }
}
