package io.adwright.eval.pipeline;

import io.adwright.eval.load.Latencies;

/**
 * A part of the way of a run.
 *
 * @param from what this part begins with the end of
 * @param to what it leads to
 * @param hop from the end of the one to the start of the other: serialising, broker, reading
 * @param step how long the work itself took; none for the last part
 */
public record Leg(String from, String to, Latencies hop, Latencies step) {
  /** Returns the same part of more runs. */
  public Leg and(Leg more) {
    return new Leg(from, to, hop.and(more.hop), step.and(more.step));
  }
}
