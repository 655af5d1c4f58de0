package io.adwright.gateway.ingest;

/** Makes the ids of runs. */
@FunctionalInterface
public interface CorrelationIds {

  /** Returns an id that no run has, greater in text order than those made before it. */
  String next();
}
