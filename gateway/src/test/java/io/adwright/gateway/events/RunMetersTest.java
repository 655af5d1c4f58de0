package io.adwright.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.gateway.MovableClock;
import io.adwright.gateway.Settings;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.SampleRun;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunMetersTest {
  private final MovableClock clock = new MovableClock();
  private final InMemoryTraceStore store = new InMemoryTraceStore(10, 1 << 20);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final RunMeters watch =
      new RunMeters(store, new Approvals(10), Optional.empty(), clock, Settings.defaults(), meters);

  @BeforeEach
  void start() {
    watch.start(new StartupEvent(), timer);
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void aRunThatStandsStillIsPartialAndIsForgottenAfterAnHour() {
    // Given
    store.append(SampleRun.of("still").publishedAt(clock.instant()).started(Agent.ANALYST));
    clock.advance(Duration.ofMinutes(3));

    // When
    watch.look();
    double afterMinutes = runs("partial");
    clock.advance(Duration.ofHours(1));
    watch.look();

    // Then
    assertThat(afterMinutes).isEqualTo(1);
    assertThat(runs("partial")).isZero();
  }

  @Test
  void aRunUnderWayHasAnAge() {
    // Given
    store.append(SampleRun.of("young").publishedAt(clock.instant()).started(Agent.ANALYST));
    clock.advance(Duration.ofSeconds(30));

    // When
    watch.look();

    // Then
    assertThat(runs("running")).isEqualTo(1);
    assertThat(value("adwright.gateway.oldest.running.seconds")).isBetween(29.0, 31.0);
    assertThat(value("adwright.gateway.store.available")).isEqualTo(1);
  }

  @Test
  void aCompleteRunHasATimeAndCanBeFound() {
    // Given
    SampleRun.of("done").publishedAt(clock.instant()).events().forEach(store::append);

    // When
    watch.look();

    // Then
    double took = store.find("done").orElseThrow().duration().orElseThrow().toMillis() / 1_000.0;
    assertThat(runs("complete")).isEqualTo(1);
    assertThat(meters.get("adwright.gateway.run.seconds").tag("quantile", "0.5").gauge().value())
        .isEqualTo(took);
    assertThat(
            meters
                .get("adwright.gateway.slow.run.seconds")
                .tag("correlation_id", "done")
                .gauge()
                .value())
        .isEqualTo(took);
  }

  private double runs(String status) {
    return meters.get("adwright.gateway.runs").tag("status", status).gauge().value();
  }

  private double value(String name) {
    return meters.get(name).gauge().value();
  }
}
