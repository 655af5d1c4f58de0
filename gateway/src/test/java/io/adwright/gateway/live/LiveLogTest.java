package io.adwright.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.gateway.live.LiveLog.News;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveLogTest {
  private static final Instant START = Instant.parse("2026-02-01T12:00:00Z");
  private static final Duration AT_ONCE = Duration.ZERO;

  private final LiveLog log = new LiveLog(3, START);
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
  void idsRiseByOne() throws Exception {
    // Given
    append("a", "b", "c");

    // When
    News news = log.after(origin, 10, AT_ONCE);

    // Then
    assertThat(((News.Events) news).events())
        .extracting(LiveEvent::id)
        .containsExactly(origin + 1, origin + 2, origin + 3);
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
  void anIdOfAnotherProcessIsNotTakenForOneOfThisOne() throws Exception {
    // Given
    var before = new LiveLog(3, START.minusSeconds(1));
    var after = new LiveLog(3, START.plusMillis(1));
    append("a");

    // When
    List<News> news =
        List.of(
            log.after(before.latest() + 1, 10, AT_ONCE), log.after(after.latest(), 10, AT_ONCE));

    // Then
    assertThat(news).containsOnly(new News.Lost(origin + 1));
    assertThat(after.latest()).isGreaterThan(log.latest());
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
    var construction = assertThatThrownBy(() -> new LiveLog(capacity, START));

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
