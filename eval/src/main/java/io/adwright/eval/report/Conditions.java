package io.adwright.eval.report;

import java.time.Instant;
import java.util.List;

/**
 * Under what conditions the figures were taken.
 *
 * @param startedAt when the benchmark began, ISO 8601
 * @param processors of the machine
 * @param system name, version and architecture of the operating system
 * @param java version of the bench's own Java
 * @param ratePerSecond campaigns per second at the fixed rate
 * @param secondsPerPhase length of a phase at the fixed rate
 * @param runsEnd what counted as the end of a run
 * @param relayBytes sizes of the relay's records, as measured in the pipeline
 * @param partitions of each topic
 */
public record Conditions(
    String startedAt,
    int processors,
    String system,
    String java,
    double ratePerSecond,
    int secondsPerPhase,
    String runsEnd,
    List<Integer> relayBytes,
    int partitions) {
  public Conditions {
    relayBytes = List.copyOf(relayBytes);
  }

  /** Returns the conditions on this machine. */
  public static Conditions here(
      Instant startedAt,
      double ratePerSecond,
      int secondsPerPhase,
      String runsEnd,
      List<Integer> relayBytes,
      int partitions) {
    return new Conditions(
        startedAt.toString(),
        Runtime.getRuntime().availableProcessors(),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        Runtime.version().toString(),
        ratePerSecond,
        secondsPerPhase,
        runsEnd,
        relayBytes,
        partitions);
  }
}
