package io.adwright.eval.report;

import io.adwright.eval.stack.CpuUse;
import io.adwright.eval.stack.StackMeter;
import io.adwright.eval.stack.StackProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stack used, by process and in all. */
public record Footprint(List<ProcessLine> processes, ProcessLine total) {
  private static final double BYTES_PER_MB = 1024 * 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  public Footprint {
    processes = List.copyOf(processes);
  }

  /**
   * Processor time of some runs.
   *
   * @param runs how many; 0 if there were none
   */
  public record Share(CpuUse use, int runs) {
    @Nullable Double of(Optional<Duration> time) {
      return runs == 0 || time.isEmpty()
          ? null
          : Digits.three(time.get().toNanos() / NANOS_PER_MILLI / runs);
    }
  }

  /** Returns the footprint of the processes that {@code meter} watches. */
  public static Footprint of(StackMeter meter, Share rate, Share burst) {
    var lines =
        meter.processes().stream()
            .map(
                process ->
                    new ProcessLine(
                        process.name(),
                        rate.of(rate.use().of(process.name())),
                        burst.of(burst.use().of(process.name())),
                        megabytes(meter, process)))
            .toList();
    return new Footprint(
        lines,
        new ProcessLine(
            "total", rate.of(rate.use().total()), burst.of(burst.use().total()), sum(lines)));
  }

  private static @Nullable Double megabytes(StackMeter meter, StackProcess process) {
    var bytes = meter.peakBytes(process);
    return bytes.isPresent() ? Digits.three(bytes.getAsLong() / BYTES_PER_MB) : null;
  }

  private static @Nullable Double sum(List<ProcessLine> lines) {
    double sum = 0;
    for (ProcessLine line : lines) {
      if (line.residentMb() == null) {
        return null;
      }
      sum += line.residentMb();
    }
    return Digits.three(sum);
  }
}
