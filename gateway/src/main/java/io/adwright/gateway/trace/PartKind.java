package io.adwright.gateway.trace;

/** The state events of a run, in the order of the pipeline. */
public enum PartKind {
  METRICS,
  DIAGNOSIS,
  RECALL,
  STRATEGY,
  COPY,
  EXECUTION,
  /** The latest of several executions: what became of an action that waited for a person. */
  SETTLEMENT
}
