package io.adwright.gateway.trace;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the traces. Safe for use by several threads; what {@code TraceStoreContract} demands holds
 * for every implementation.
 */
public interface TraceStore {

  /**
   * Adds an event to the trace of its run.
   *
   * @return the trace as it stands now; empty if the event brought nothing new, or belongs to a run
   *     that is too old to be kept
   */
  Optional<Trace> append(TraceEvent event);

  /**
   * Adds events in their order; all of them, or none if this fails.
   *
   * @return for each event what {@link #append} would return
   * @throws StoreUnavailable if the store is away for a while, as may all methods
   */
  default List<Optional<Trace>> appendAll(List<TraceEvent> events) {
    return events.stream().map(this::append).toList();
  }

  /** Returns the trace of a run; empty if nothing of it was seen, or it is not kept any longer. */
  Optional<Trace> find(String correlationId);

  /** Returns the traces asked for, newest first. */
  TracePage list(TraceQuery query);

  /** How many traces are kept. */
  int size();
}
