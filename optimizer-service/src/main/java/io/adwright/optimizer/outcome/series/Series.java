package io.adwright.optimizer.outcome.series;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of one campaign from all its snapshots: of each day the newest statement, and which
 * budget and status were seen when.
 *
 * <p>{@link #merge} is commutative, associative and idempotent, so that order, repetition and delay
 * of snapshots make no difference. A series reaches back {@value #MOST_DAYS} days at most.
 *
 * @param profile the campaign as the newest snapshot describes it
 * @param newest age of the newest snapshot
 * @param asOf the latest time that any snapshot was computed at
 * @param days by date in the account's time zone
 * @param sightings by time
 */
public record Series(
    CampaignProfile profile,
    Version newest,
    Instant asOf,
    NavigableMap<LocalDate, Day> days,
    List<Sighting> sightings) {
  /** Enough for twice the longest window and as much before it. */
  public static final int MOST_DAYS = 120;

  private static final Comparator<Series> AGE =
      Comparator.comparing(Series::newest).thenComparing(it -> it.profile().toString());
  private static final Comparator<Sighting> BY_TIME =
      Comparator.comparing(Sighting::at)
          .thenComparing(Sighting::status)
          .thenComparing(it -> it.budget().orElse(-1L));

  public Series {
    LocalDate first =
        asOf.atZone(ZoneId.of(profile.getTimeZone())).toLocalDate().minusDays(MOST_DAYS);
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days.tailMap(first, true)));
    Instant earliest = first.atStartOfDay(ZoneId.of(profile.getTimeZone())).toInstant();
    sightings =
        sightings.stream().filter(it -> !it.at().isBefore(earliest)).sorted(BY_TIME).toList();
  }

  /**
   * Returns what {@code snapshot} says.
   *
   * @throws java.time.DateTimeException if its time zone is not known
   */
  public static Series of(CampaignMetrics snapshot) {
    CampaignProfile profile = snapshot.getCampaign();
    ZoneId zone = ZoneId.of(profile.getTimeZone());
    var version = new Version(snapshot.getRevision(), snapshot.getAsOf());
    var days = new TreeMap<LocalDate, Day>();
    for (MetricsWindow window : snapshot.getWindows()) {
      Day.of(window, zone, version).ifPresent(day -> days.merge(day.date(), day, Day::newer));
    }
    var seen =
        new Sighting(
            profile.getStatus(), profile.getDailyBudgetMicros().orElse(null), snapshot.getAsOf());
    return new Series(profile, version, snapshot.getAsOf(), days, List.of(seen));
  }

  /** Returns what this and {@code other}, of the same campaign, say together. */
  public Series merge(Series other) {
    Series later = AGE.compare(this, other) >= 0 ? this : other;
    var all = new TreeMap<>(days);
    other.days.forEach((date, day) -> all.merge(date, day, Day::newer));
    return new Series(
        later.profile,
        later.newest,
        asOf.isAfter(other.asOf) ? asOf : other.asOf,
        all,
        together(later.zone(), sightings, other.sightings));
  }

  public ZoneId zone() {
    return ZoneId.of(profile.getTimeZone());
  }

  /** Of what was seen several times on one day, only the last time is kept. */
  private static List<Sighting> together(ZoneId zone, List<Sighting> some, List<Sighting> others) {
    BinaryOperator<Sighting> later = (one, two) -> one.at().isAfter(two.at()) ? one : two;
    Map<List<Object>, Sighting> last = new HashMap<>();
    for (List<Sighting> list : List.of(some, others)) {
      for (Sighting it : list) {
        List<Object> what = List.of(it.at().atZone(zone).toLocalDate(), it.status(), it.budget());
        last.merge(what, it, later);
      }
    }
    return last.values().stream().collect(Collectors.toUnmodifiableList());
  }
}
