package io.adwright.eval.pipeline;

import io.adwright.contracts.event.AgentStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Says which agent keeps the runs of a phase from their end. */
final class Complaint {
  private Complaint() {}

  /**
   * Returns sentences for people.
   *
   * @param correlationId of a run of the phase
   */
  static String about(StepLog log, IntFunction<String> correlationId) {
    var sentences = new ArrayList<String>();
    for (Station station : Station.values()) {
      List<Integer> runs = log.waitingFor(station);
      if (!runs.isEmpty()) {
        sentences.add(
            "%s has not finished %d, for example %s; see ./adwright logs %s."
                .formatted(
                    station, runs.size(), correlationId.apply(runs.getFirst()), station.service()));
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(
          "All five agents have finished every run, but the gateway's stream does not show it; see"
              + " ./adwright logs gateway.");
    }
    List<AgentStep> failed = log.failed();
    if (!failed.isEmpty()) {
      AgentStep first = failed.getFirst();
      sentences.add(
          "%d steps failed, the first in %s with %s: %s"
              .formatted(
                  failed.size(),
                  first.getAgent(),
                  first.getErrorCode().orElse("no code"),
                  first.getErrorMessage().orElse("no message")));
    }
    return String.join(" ", sentences);
  }
}
