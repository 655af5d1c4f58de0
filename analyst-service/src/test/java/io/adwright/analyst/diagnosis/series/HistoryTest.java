package io.adwright.analyst.diagnosis.series;

import static io.adwright.analyst.diagnosis.Snapshot.START;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.analyst.diagnosis.Day;
import io.adwright.analyst.diagnosis.Snapshot;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Day DAY = Day.spending(10);

  @Test
  void lastWeekIsTheLastSevenDays() {
    // Given
    History history = History.of(new Snapshot().days(30, DAY).metrics());

    // When
    Range week = history.last(7);

    // Then
    assertThat(week.windows()).hasSize(7);
    assertThat(week.start()).isEqualTo(START.plus(23, DAYS));
    assertThat(week.end()).isEqualTo(START.plus(30, DAYS));
  }

  @Test
  void partialWindowsNeverCount() {
    // Given
    History history = History.of(new Snapshot().days(7, DAY).days(1, DAY.partial()).metrics());

    // When
    Range week = history.last(7);

    // Then
    assertThat(week.end()).isEqualTo(START.plus(7, DAYS));
    assertThat(history.incomplete()).isEqualTo(1);
  }

  @Test
  void aWindowThatEndsAfterTheSnapshotWasTakenDoesNotCount() {
    // Given
    CampaignMetrics taken = new Snapshot().days(8, DAY).metrics();
    CampaignMetrics earlier =
        CampaignMetrics.newBuilder(taken).setAsOf(START.plus(Duration.ofHours(180))).build();

    // When
    Range week = History.of(earlier).last(7);

    // Then
    assertThat(week.end()).isEqualTo(START.plus(7, DAYS));
  }

  @Test
  void aMissingDayStaysMissing() {
    // Given
    History history = History.of(new Snapshot().days(10, DAY).gap(2).days(3, DAY).metrics());

    // When
    Range week = history.last(7);

    // Then
    assertThat(week.windows()).hasSize(5);
    assertThat(week.covered()).isEqualTo(Duration.ofDays(5));
  }

  @Test
  void previousRangeIsTheOneOfEqualLengthBefore() {
    // Given
    History history = History.of(new Snapshot().days(14, DAY).metrics());

    // When
    Optional<Range> previous = history.previous(7);

    // Then
    assertThat(previous).get().extracting(Range::start).isEqualTo(START);
    assertThat(previous).get().extracting(Range::end).isEqualTo(START.plus(7, DAYS));
  }

  @Test
  void thereIsNoPreviousRangeWhenTheSnapshotDoesNotReachItsStart() {
    // Given
    History history = History.of(new Snapshot().days(13, DAY).metrics());

    // When
    Optional<Range> previous = history.previous(7);

    // Then
    assertThat(previous).isEmpty();
  }

  @Test
  void aPeriodLongerThanAWeekIsARangeByItself() {
    // Given
    History history = History.of(new Snapshot().period(28, DAY).period(30, DAY).metrics());

    // When
    Range judged = history.last(7);

    // Then
    assertThat(judged.windows()).hasSize(1);
    assertThat(judged.covered()).isEqualTo(Duration.ofDays(30));
    assertThat(history.before(7, 28).windows()).hasSize(1);
  }

  @Test
  void hoursArePutTogetherToDays() {
    // Given
    History history = History.of(new Snapshot().hours(24 * 15, DAY).metrics());

    // When
    Range week = history.last(7);

    // Then
    assertThat(week.windows()).hasSize(24 * 7);
    assertThat(week.start()).isEqualTo(START.plus(8, DAYS));
  }

  @Test
  void daysThatLoseOrGainAnHourFallWhereAPersonPutsThem() {
    // Given
    CampaignMetrics spring = daysIn(ZoneId.of("Europe/Berlin"), "2026-03-16T00:00", 14);

    // When
    History history = History.of(spring);

    // Then
    assertThat(history.last(7).windows()).hasSize(7);
    assertThat(history.previous(7)).get().extracting(r -> r.windows().size()).isEqualTo(7);
  }

  @Test
  void aSnapshotWithoutWindowsGivesAnEmptyRangeAtItsTime() {
    // Given
    CampaignMetrics empty = new Snapshot().metrics();

    // When
    History history = History.of(empty);

    // Then
    assertThat(history.last(7).isEmpty()).isTrue();
    assertThat(history.last(7).start()).isEqualTo(empty.getAsOf());
    assertThat(history.before(7, 28).isEmpty()).isTrue();
    assertThat(history.previous(7)).isEmpty();
  }

  @Test
  void overlappingWindowsAreRefusedWithTheirTimes() {
    // Given
    MetricsWindow day = new Snapshot().days(1, DAY).metrics().getWindows().getFirst();
    MetricsWindow late = MetricsWindow.newBuilder(day).setStart(START.plus(1, HOURS)).build();
    CampaignMetrics overlapping = withWindows(List.of(day, late));

    // When
    assertThatThrownBy(() -> History.of(overlapping))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-02-02T01:00:00Z begins before the one before it ends");
  }

  @Test
  void aWindowThatEndsBeforeItStartsIsRefused() {
    // Given
    MetricsWindow day = new Snapshot().days(1, DAY).metrics().getWindows().getFirst();
    CampaignMetrics backwards =
        withWindows(List.of(MetricsWindow.newBuilder(day).setEnd(START).build()));

    // When
    assertThatThrownBy(() -> History.of(backwards))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("its end must be later");
  }

  private static CampaignMetrics withWindows(List<MetricsWindow> windows) {
    return CampaignMetrics.newBuilder(new Snapshot().metrics())
        .setWindows(windows)
        .setAsOf(START.plus(90, DAYS))
        .build();
  }

  private static CampaignMetrics daysIn(ZoneId zone, String first, int count) {
    MetricsWindow day = new Snapshot().days(1, DAY).metrics().getWindows().getFirst();
    List<MetricsWindow> windows = new ArrayList<>();
    ZonedDateTime start = LocalDateTime.parse(first).atZone(zone);
    for (int i = 0; i < count; i++) {
      Instant from = start.plusDays(i).toInstant();
      Instant to = start.plusDays(i + 1L).toInstant();
      windows.add(MetricsWindow.newBuilder(day).setStart(from).setEnd(to).build());
    }
    return withWindows(windows);
  }
}
