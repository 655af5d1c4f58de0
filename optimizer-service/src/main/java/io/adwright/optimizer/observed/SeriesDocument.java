package io.adwright.optimizer.observed;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.series.Series;
import io.adwright.optimizer.outcome.series.Sighting;
import io.adwright.optimizer.outcome.series.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's days as JSON, without its profile. Names are short: there are a hundred days to a
 * campaign. A component that is added later must be allowed to be null.
 */
record SeriesDocument(
    long revision, String newestAsOf, String asOf, List<DayRow> days, List<SeenRow> seen) {

  /** A day: date, complete, settled, spend, impressions, clicks, conversions, value, budget. */
  record DayRow(
      long d,
      boolean c,
      boolean f,
      @Nullable Long s,
      @Nullable Long i,
      @Nullable Long k,
      @Nullable Double n,
      @Nullable Long v,
      @Nullable Long b,
      long rev,
      String at) {
    static DayRow of(Day day) {
      return new DayRow(
          day.date().toEpochDay(),
          day.complete(),
          day.settled(),
          day.spendMicros(),
          day.impressions(),
          day.clicks(),
          day.conversions(),
          day.valueMicros(),
          day.budgetMicros(),
          day.version().revision(),
          day.version().asOf().toString());
    }

    Day day() {
      return new Day(
          LocalDate.ofEpochDay(d), c, f, s, i, k, n, v, b, new Version(rev, Instant.parse(at)));
    }
  }

  /** A sighting. */
  record SeenRow(DeliveryStatus status, @Nullable Long budget, String at) {
    static SeenRow of(Sighting sighting) {
      return new SeenRow(sighting.status(), sighting.budgetMicros(), sighting.at().toString());
    }

    Sighting sighting() {
      return new Sighting(status, budget, Instant.parse(at));
    }
  }

  static SeriesDocument of(Series series) {
    return new SeriesDocument(
        series.newest().revision(),
        series.newest().asOf().toString(),
        series.asOf().toString(),
        series.days().values().stream().map(DayRow::of).toList(),
        series.sightings().stream().map(SeenRow::of).toList());
  }

  Series series(CampaignProfile profile) {
    var byDate = new TreeMap<LocalDate, Day>();
    days.forEach(row -> byDate.put(LocalDate.ofEpochDay(row.d()), row.day()));
    return new Series(
        profile,
        new Version(revision, Instant.parse(newestAsOf)),
        Instant.parse(asOf),
        byDate,
        seen.stream().map(SeenRow::sighting).toList());
  }
}
