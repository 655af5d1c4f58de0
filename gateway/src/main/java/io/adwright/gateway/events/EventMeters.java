package io.adwright.gateway.events;

import io.adwright.gateway.trace.InMemoryTraceStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts what is read, by topic.
 *
 * <p>{@code adwright_gateway_events_total} has one of three outcomes: {@code new} changed a trace,
 * {@code repeat} brought nothing that was not known, {@code unreadable} was skipped. Their sum is
 * the number of records read that are no tombstones. {@code adwright_gateway_traces} and {@code
 * adwright_gateway_trace_bytes} are what is kept of them, never above the configured bounds (but
 * for one trace that is larger by itself).
 */
@ApplicationScoped
class EventMeters {
  private static final String EVENTS = "adwright.gateway.events";

  private final MeterRegistry registry;

  EventMeters(MeterRegistry registry, InMemoryTraceStore store) {
    this.registry = registry;
    registry.gauge("adwright.gateway.traces", store, InMemoryTraceStore::size);
    registry.gauge("adwright.gateway.trace.bytes", store, InMemoryTraceStore::bytes);
  }

  void read(String topic, boolean isNew) {
    count(topic, isNew ? "new" : "repeat");
  }

  /** Counts events that the store cannot hold because of what they are. */
  void spoilt(int events) {
    registry.counter("adwright.gateway.events.not.stored").increment(events);
  }

  void unreadable(String topic) {
    count(topic, "unreadable");
  }

  private void count(String topic, String outcome) {
    registry.counter(EVENTS, "topic", topic, "outcome", outcome).increment();
  }
}
