package io.adwright.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.event.Agent;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.MovableClock;
import io.adwright.gateway.Settings;
import io.adwright.gateway.live.LiveFeed;
import io.adwright.gateway.live.LiveLog;
import io.adwright.gateway.live.LiveLog.News;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StallWatchTest {
  private static final SampleRun RUN = SampleRun.of("run");

  private final MovableClock clock = new MovableClock();
  private final GatewayConfig config = Settings.defaults();
  private final LiveLog log = new LiveLog(10, clock, clock.instant());
  private final long origin = log.latest();
  private final InMemoryTraceStore store = new InMemoryTraceStore(10, 1 << 20);
  private final StallWatch watch =
      new StallWatch(store, new LiveFeed(log, new ObjectMapper(), clock, config), clock, config);

  @Test
  void aRunThatDoesNotGoOnIsToldOnce() throws Exception {
    // Given
    append(RUN.started(Agent.ANALYST));
    watch.look();
    clock.advance(Duration.ofMinutes(3));

    // When
    watch.look();
    watch.look();

    // Then
    assertThat(told()).hasSize(1);
    assertThat(told().getFirst()).contains("\"status\":\"PARTIAL\"", "analyst began at");
  }

  @Test
  void aRunThatEndedIsNotTold() throws Exception {
    // Given
    RUN.events().forEach(this::append);
    clock.advance(Duration.ofMinutes(3));

    // When
    watch.look();

    // Then
    assertThat(told()).isEmpty();
  }

  @Test
  void aRunThatWasForgottenIsNotTold() throws Exception {
    // Given
    append(RUN.started(Agent.ANALYST));
    for (int n = 0; n < 10; n++) {
      append(
          SampleRun.of("new-" + n)
              .publishedAt(clock.instant().plusSeconds(n))
              .finished(Agent.MEMORY));
    }

    // When
    watch.look();

    // Then
    assertThat(store.find("run")).isEmpty();
    assertThat(told()).isEmpty();
  }

  private void append(TraceEvent event) {
    store.append(event).ifPresent(watch::watch);
  }

  private List<String> told() throws InterruptedException {
    var news = (News.Events) log.after(origin, 10, Duration.ZERO);
    return news.events().stream().map(event -> event.data()).toList();
  }
}
