package io.adwright.eval.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a benchmark found out.
 *
 * @param rounds each with a phase of the relay and one of the pipeline
 * @param overall all rounds together
 * @param untilAgentsFinished the pipeline's latencies up to the report of the last agent
 * @param repeated null if nothing was sent again
 * @param burst null if there was none
 * @param legs where the time of a run goes, at the fixed rate
 */
public record BenchReport(
    Conditions conditions,
    List<Comparison> rounds,
    Comparison overall,
    Spread untilAgentsFinished,
    @Nullable Repeated repeated,
    @Nullable Burst burst,
    List<LegLine> legs,
    Footprint footprint) {
  public BenchReport {
    rounds = List.copyOf(rounds);
    legs = List.copyOf(legs);
  }
}
