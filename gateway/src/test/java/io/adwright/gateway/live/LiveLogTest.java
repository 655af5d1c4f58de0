package io.adwright.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.gateway.live.LiveLog.News;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveLogTest {
  private static final Instant START = Instant.parse("2026-02-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
  private static final Duration AT_ONCE = Duration.ZERO;

  private final LiveLog log = new LiveLog(3, CLOCK, START.minusSeconds(60));
  private final long origin = log.latest();

  @Test
  void everythingWorksWhenEmpty() throws Exception {
    // Given an empty log

    // When
    News news = log.after(origin, 10, AT_ONCE);

    // Then
    assertThat(news).isEqualTo(new News.Events(List.of(), origin));
  }

  @Test
  void aClientThatComesBackGetsWhatItMissed() throws Exception {
    // Given
    append("a", "b", "c");

    // When
    News news = log.after(origin + 1, 10, AT_ONCE);

    // Then
    assertThat(data(news)).containsExactly("b", "c");
  }

  @Test
  void anAnswerHoldsOnlySoManyAndSaysWhereToGoOn() throws Exception {
    // Given
    append("a", "b", "c");

    // When
    News news = log.after(origin, 2, AT_ONCE);

    // Then
    assertThat(data(news)).containsExactly("a", "b");
    assertThat(((News.Events) news).upTo()).isEqualTo(origin + 2);
  }

  @Test
  void whatWasPushedOutIsNotMissedInSilence() throws Exception {
    // Given
    append("a", "b", "c", "d", "e");

    // When
    List<News> news =
        List.of(
            log.after(origin + 1, 10, AT_ONCE),
            log.after(origin + 2, 10, AT_ONCE),
            log.after(origin + 4, 10, AT_ONCE));

    // Then
    assertThat(news.get(0)).isEqualTo(new News.Lost(origin + 5));
    assertThat(data(news.get(1))).containsExactly("c", "d", "e");
    assertThat(data(news.get(2))).containsExactly("e");
  }

  @Test
  void aClientOfAnotherProcessGetsWhatHappenedSinceALittleBefore() throws Exception {
    // Given
    var other = new LiveLog(3, Clock.fixed(START.plusMillis(5), ZoneOffset.UTC), START);
    other.append("trace", "acme", "run", null, "seen there");
    long now = START.toEpochMilli();
    log.append(now - 10_000, "trace", "acme", "run", null, "long before");
    log.append(now - 1_000, "trace", "acme", "run", null, "a little before");
    log.append(now + 1_000, "trace", "acme", "run", null, "after");

    // When
    LiveLog.Place place = log.placeOf(other.latest());

    // Then
    var events = ((News.Events) log.after(place.position(), 10, AT_ONCE)).events();
    assertThat(events)
        .filteredOn(event -> event.at() >= place.since())
        .extracting(LiveEvent::data)
        .containsExactly("a little before", "after");
  }

  @Test
  void aClientOfAnotherProcessThatWasAwayTooLongIsToldSo() throws Exception {
    // Given
    var before = new LiveLog(3, Clock.fixed(START.minusSeconds(600), ZoneOffset.UTC), START);
    before.append("trace", "acme", "run", null, "seen there");
    append("a");

    // When
    LiveLog.Place place = log.placeOf(before.latest());

    // Then
    assertThat(log.after(place.position(), 10, AT_ONCE)).isEqualTo(new News.Lost(origin + 1));
  }

  @Test
  void aWaitingClientIsWokenByTheNextEvent() throws Exception {
    // Given
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<News> waiting = threads.submit(() -> log.after(origin, 10, Duration.ofSeconds(30)));

      // When
      append("a");

      // Then
      assertThat(data(waiting.get(10, TimeUnit.SECONDS))).containsExactly("a");
    }
  }

  @Test
  void closingEndsAllWaiting() throws Exception {
    // Given
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<News> waiting = threads.submit(() -> log.after(origin, 10, Duration.ofSeconds(30)));

      // When
      log.close();

      // Then
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(new News.Closed());
    }
  }

  @Test
  void capacityMustBeAboveZero() {
    // Given
    int capacity = 0;

    // When
    var construction = assertThatThrownBy(() -> new LiveLog(capacity, CLOCK, START));

    // Then
    construction.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is 0");
  }

  private void append(String... data) {
    for (String text : data) {
      log.append("trace", "acme", "run", null, text);
    }
  }

  private static List<String> data(News news) {
    return ((News.Events) news).events().stream().map(LiveEvent::data).toList();
  }
}
