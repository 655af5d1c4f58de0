package io.adwright.gateway.events;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.live.LiveFeed;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceStatus.Kind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notices that a run does not go on: no event tells of that. */
@ApplicationScoped
class StallWatch {
  private static final long EVERY_SECONDS = 2;

  private final InMemoryTraceStore store;
  private final LiveFeed live;
  private final Clock clock;
  private final Duration patience;
  private final Map<String, Trace> running = new ConcurrentHashMap<>();

  StallWatch(InMemoryTraceStore store, LiveFeed live, Clock clock, GatewayConfig config) {
    this.store = store;
    this.live = live;
    this.clock = clock;
    this.patience = config.traces().patience();
  }

  void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
    var _ =
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Keeps an eye on a run for as long as it is running. */
  void watch(Trace trace) {
    if (isRunning(trace)) {
      running.put(trace.correlationId(), trace);
    } else {
      running.remove(trace.correlationId());
    }
  }

  void look() {
    running.values().stream()
        .filter(trace -> !isRunning(trace))
        .map(Trace::correlationId)
        .forEach(this::tell);
  }

  private void tell(String correlationId) {
    // Only if an event did not do it in the meantime, which is told already.
    if (running.remove(correlationId) != null) {
      store.find(correlationId).ifPresent(live::tellStatus);
    }
  }

  private boolean isRunning(Trace trace) {
    Instant stalledBefore = clock.instant().minus(patience);
    return trace.status(stalledBefore).kind() == Kind.RUNNING;
  }
}
