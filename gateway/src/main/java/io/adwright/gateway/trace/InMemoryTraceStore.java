package io.adwright.gateway.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Traces in memory, bounded in number and bytes: past either, the oldest are forgotten.
 *
 * <p>The Kafka topics are the durable form; a new process reads them from the beginning.
 */
public final class InMemoryTraceStore implements TraceStore {
  private final int mostTraces;
  private final long mostBytes;
  private final Map<String, Trace> byId = new HashMap<>();
  private final NavigableSet<TraceCursor> byAge = new TreeSet<>();
  private long bytes;

  /**
   * Makes an empty store.
   *
   * @param mostTraces the most traces kept, above zero
   * @param mostBytes the most heap that they may take together, above zero; an estimate
   */
  public InMemoryTraceStore(int mostTraces, long mostBytes) {
    if (mostTraces < 1 || mostBytes < 1) {
      throw new IllegalArgumentException(
          "bounds must be above zero, but are " + mostTraces + " traces, " + mostBytes + " bytes");
    }
    this.mostTraces = mostTraces;
    this.mostBytes = mostBytes;
  }

  @Override
  public synchronized Optional<Trace> append(TraceEvent event) {
    Trace before = byId.get(event.context().getCorrelationId());
    Trace after = before == null ? Trace.of(event) : before.with(event);
    if (after.equals(before)) {
      return Optional.empty();
    }
    if (before != null) {
      remove(before);
    }
    add(after);
    forgetOldest();
    return find(after.correlationId());
  }

  @Override
  public synchronized Optional<Trace> find(String correlationId) {
    return Optional.ofNullable(byId.get(correlationId));
  }

  @Override
  public synchronized TracePage list(TraceQuery query) {
    var counts = new EnumMap<TraceStatus.Kind, Integer>(TraceStatus.Kind.class);
    List<Trace> page = new ArrayList<>();
    for (TraceCursor place : byAge.descendingSet()) {
      Trace trace = byId.get(place.correlationId());
      if (trace != null && query.filter().matches(trace)) {
        TraceStatus.Kind kind = trace.status(query.stalledBefore()).kind();
        counts.merge(kind, 1, Integer::sum);
        // One more than asked for tells whether there is a next page.
        if (page.size() <= query.limit() && query.wants(place, kind)) {
          page.add(trace);
        }
      }
    }
    boolean more = page.size() > query.limit();
    List<Trace> wanted = List.copyOf(more ? page.subList(0, query.limit()) : page);
    return new TracePage(wanted, more ? TraceCursor.of(wanted.getLast()) : null, counts);
  }

  @Override
  public synchronized int size() {
    return byId.size();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    byId.clear();
    byAge.clear();
    bytes = 0;
  }

  /** The heap that the traces take, by estimate. */
  public synchronized long bytes() {
    return bytes;
  }

  private void forgetOldest() {
    while (byId.size() > mostTraces || (bytes > mostBytes && byId.size() > 1)) {
      Trace oldest = byId.get(byAge.getFirst().correlationId());
      if (oldest == null) {
        throw new IllegalStateException("index names a trace that is not there");
      }
      remove(oldest);
    }
  }

  private void add(Trace trace) {
    byId.put(trace.correlationId(), trace);
    byAge.add(TraceCursor.of(trace));
    bytes += trace.weight();
  }

  private void remove(Trace trace) {
    byId.remove(trace.correlationId());
    byAge.remove(TraceCursor.of(trace));
    bytes -= trace.weight();
  }
}
