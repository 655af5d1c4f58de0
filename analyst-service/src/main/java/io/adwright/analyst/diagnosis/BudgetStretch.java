package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Spend held against the budget: of one account day, or of a longer window as a whole.
 *
 * @param spend micros
 * @param allowance budget of the stretch, micros above zero
 * @param length how much of it the windows cover
 */
record BudgetStretch(BigDecimal spend, BigDecimal allowance, Duration length) {
  private static final Duration DAY = Duration.ofDays(1);

  /** A day that loses an hour to the clock is complete; one that lacks more is not. */
  private static final Duration SHORTEST_DAY = Duration.ofHours(23);

  double spentShare() {
    return spend.divide(allowance, MathContext.DECIMAL64).doubleValue();
  }

  /** Returns the two as one stretch. */
  BudgetStretch join(BudgetStretch other) {
    return new BudgetStretch(
        spend.add(other.spend), allowance.add(other.allowance), length.plus(other.length));
  }

  /** Returns the complete stretches of {@code windows} whose spend and budget are known. */
  static List<BudgetStretch> of(CampaignProfile campaign, List<MetricsWindow> windows) {
    Predicate<MetricsWindow> period = window -> window.getGranularity() == Granularity.PERIOD;
    return Stream.concat(
            windows.stream().filter(period).flatMap(window -> whole(campaign, window).stream()),
            days(campaign, windows.stream().filter(period.negate()).toList()))
        .toList();
  }

  private static Optional<BudgetStretch> whole(CampaignProfile campaign, MetricsWindow window) {
    Duration length = Duration.between(window.getStart(), window.getEnd());
    return part(campaign, window)
        .map(
            part ->
                new BudgetStretch(
                    part.spend,
                    part.allowance
                        .multiply(BigDecimal.valueOf(length.toSeconds()))
                        .divide(BigDecimal.valueOf(DAY.toSeconds()), MathContext.DECIMAL128),
                    length));
  }

  private static Stream<BudgetStretch> days(CampaignProfile campaign, List<MetricsWindow> windows) {
    ZoneId zone = zone(campaign.getTimeZone());
    Map<LocalDate, BudgetStretch> days = new TreeMap<>();
    for (MetricsWindow window : windows) {
      LocalDate day = middle(window).atZone(zone).toLocalDate();
      part(campaign, window).ifPresent(part -> days.merge(day, part, BudgetStretch::sameDay));
    }
    return days.values().stream().filter(day -> day.length.compareTo(SHORTEST_DAY) >= 0);
  }

  /** Returns what {@code window} says, with the allowance of one day. */
  private static Optional<BudgetStretch> part(CampaignProfile campaign, MetricsWindow window) {
    Optional<Long> budget =
        window.getDailyBudgetMicros().or(campaign::getDailyBudgetMicros).filter(b -> b > 0);
    return window
        .getSpendMicros()
        .flatMap(
            spend ->
                budget.map(
                    allowed ->
                        new BudgetStretch(
                            BigDecimal.valueOf(spend),
                            BigDecimal.valueOf(allowed),
                            Duration.between(window.getStart(), window.getEnd()))));
  }

  private BudgetStretch sameDay(BudgetStretch later) {
    return new BudgetStretch(spend.add(later.spend), later.allowance, length.plus(later.length));
  }

  private static Instant middle(MetricsWindow window) {
    long seconds = Duration.between(window.getStart(), window.getEnd()).toSeconds();
    return window.getStart().plusSeconds(seconds / 2);
  }

  /** A zone that nobody knows must not stop the diagnosis: days of UTC come close enough. */
  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
