package io.adwright.optimizer.outcome;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.series.Series;
import io.adwright.optimizer.outcome.series.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes of budget and status that the snapshots show and the action does not explain: somebody
 * else's.
 */
final class Edits {
  /** Platforms round budgets. */
  private static final double ROUNDING = 0.005;

  private final Series series;
  private final Calendar calendar;
  private final Instant effectiveAt;
  private final Optional<Long> from;
  private final Optional<Long> to;
  private final List<Seen> seen = new ArrayList<>();

  /** A budget and when it was in force; {@code after} the action or before it. */
  private record Seen(LocalDate date, long budget, boolean after) {}

  private Edits(
      Series series, Calendar calendar, Instant at, Optional<Long> from, Optional<Long> to) {
    this.series = series;
    this.calendar = calendar;
    this.effectiveAt = at;
    this.from = from;
    this.to = to;
    series.sightings().forEach(this::see);
    series.days().values().forEach(this::see);
    seen.sort(Comparator.comparing(Seen::date).thenComparingLong(Seen::budget));
  }

  /** Returns the edits of the campaign that {@code observed} changed. */
  static List<Disturbance> besides(Observation observed, Series series, Calendar calendar) {
    boolean budget =
        observed.action().getKind() == ActionKind.SET_DAILY_BUDGET
            || observed.action().getKind() == ActionKind.SHIFT_BUDGET;
    return new Edits(
            series,
            calendar,
            observed.effectiveAt(),
            budget ? observed.action().getFromMicros() : Optional.empty(),
            budget ? observed.action().getToMicros() : Optional.empty())
        .find();
  }

  /** Returns the edits of a campaign that nothing should have changed. */
  static List<Disturbance> ofUntouched(Series series, Calendar calendar) {
    return new Edits(
            series,
            calendar,
            calendar.start(calendar.firstAfter()),
            Optional.empty(),
            Optional.empty())
        .find();
  }

  private List<Disturbance> find() {
    var found = new ArrayList<Disturbance>();
    long before = from.orElseGet(this::usual);
    long after = to.orElse(before);
    boolean follows = to.isEmpty() || seen.stream().anyMatch(it -> it.after && isNear(it, after));
    for (Seen it : seen) {
      if (!it.after && !isNear(it, before)) {
        found.add(Disturbance.until(it.date, budgetWas(it, before)));
      } else if (it.after && !isNear(it, after) && (follows || !isNear(it, before))) {
        found.add(Disturbance.from(it.date, budgetWas(it, after)));
      }
    }
    series.sightings().stream().flatMap(it -> rest(it).stream()).forEach(found::add);
    return found;
  }

  /** The budget last seen before the action, else the first one after it; zero where none is. */
  private long usual() {
    return seen.stream()
        .filter(it -> !it.after)
        .reduce((first, second) -> second)
        .or(() -> seen.stream().findFirst())
        .map(Seen::budget)
        .orElse(0L);
  }

  private void see(Sighting sighting) {
    LocalDate date = sighting.at().atZone(calendar.zone()).toLocalDate();
    boolean after = sighting.at().isAfter(effectiveAt);
    sighting
        .budget()
        .filter(budget -> !(after && isOnItsDay(date) && isOld(budget)))
        .ifPresent(budget -> seen.add(new Seen(date, budget, after)));
  }

  private void see(Day day) {
    Long budget = day.budgetMicros();
    if (budget != null && !isBetween(day.date())) {
      seen.add(new Seen(day.date(), budget, !day.date().isBefore(calendar.firstAfter())));
    }
  }

  /** The platform's own reports may lag behind on the day of the action. */
  private boolean isOnItsDay(LocalDate date) {
    return date.equals(effectiveAt.atZone(calendar.zone()).toLocalDate());
  }

  private boolean isBetween(LocalDate date) {
    return date.isAfter(calendar.lastBefore()) && date.isBefore(calendar.firstAfter());
  }

  private boolean isOld(long budget) {
    return from.filter(it -> near(budget, it)).isPresent();
  }

  private static boolean isNear(Seen it, long expected) {
    return near(it.budget, expected);
  }

  private static boolean near(long budget, long expected) {
    return Math.abs((double) budget - expected) <= ROUNDING * expected;
  }

  private Optional<Disturbance> rest(Sighting sighting) {
    LocalDate date = sighting.at().atZone(calendar.zone()).toLocalDate();
    return switch (sighting.status()) {
      case PAUSED, ENDED, PENDING ->
          Optional.of(
              Disturbance.on(date, "the campaign was " + sighting.status() + " on " + date));
      case ACTIVE, LIMITED_BY_BUDGET, LEARNING, UNKNOWN -> Optional.empty();
    };
  }

  private String budgetWas(Seen it, long expected) {
    return "the budget was %s on %s instead of %s"
        .formatted(money(it.budget), it.date, money(expected));
  }

  private String money(long micros) {
    return Money.ofMicros(micros, series.profile().getCurrency()).text();
  }
}
