package io.adwright.eval.pipeline;

import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.StepPhase;
import io.adwright.contracts.event.StepSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the agents reported about the runs of a phase. Safe for use by several threads. */
final class StepLog {
  private final List<Map<Station, AgentStep>> finished = new ArrayList<>();
  private final List<AgentStep> failed = new ArrayList<>();

  StepLog(int runs) {
    for (int run = 0; run < runs; run++) {
      finished.add(new EnumMap<>(Station.class));
    }
  }

  /** Takes up a report and returns whether all agents have now finished the run. */
  synchronized boolean add(int run, AgentStep step) {
    Map<Station, AgentStep> steps = finished.get(run);
    if (step.getPhase() == StepPhase.FINISHED) {
      Station.of(step.getAgent()).ifPresent(station -> steps.putIfAbsent(station, step));
    } else if (step.getPhase() == StepPhase.FAILED) {
      failed.add(step);
    }
    return steps.size() == Station.values().length;
  }

  /** Returns the report that {@code station} finished {@code run}, or nothing if it has not. */
  synchronized Optional<AgentStep> finished(int run, Station station) {
    return Optional.ofNullable(finished.get(run).get(station));
  }

  /** Returns the runs that {@code station} should have finished: what it waits for is there. */
  synchronized List<Integer> waitingFor(Station station) {
    return IntStream.range(0, finished.size())
        .filter(run -> !finished.get(run).containsKey(station))
        .filter(run -> station.upstream().map(finished.get(run)::containsKey).orElse(true))
        .boxed()
        .toList();
  }

  /** Returns how many steps were answered by an earlier output. */
  synchronized int fromCache() {
    return (int)
        finished.stream()
            .flatMap(steps -> steps.values().stream())
            .flatMap(step -> step.getProvenance().stream())
            .filter(made -> made.getSource() == StepSource.CACHE)
            .count();
  }

  synchronized List<AgentStep> failed() {
    return List.copyOf(failed);
  }
}
