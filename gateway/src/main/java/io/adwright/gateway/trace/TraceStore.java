package io.adwright.gateway.trace;

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

  /** Returns the trace of a run; empty if nothing of it was seen, or it is not kept any longer. */
  Optional<Trace> find(String correlationId);

  /** Returns the traces asked for, newest first. */
  TracePage list(TraceQuery query);

  /** How many traces are kept. */
  int size();
}
