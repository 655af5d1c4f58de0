package io.adwright.eval.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Measures what the stack's processes use; the bench itself is not one of them. */
public final class StackMeter {
  private final List<StackProcess> processes;
  private final ProcessTable table;
  private final Map<String, Long> peaks = new HashMap<>();

  public StackMeter(List<StackProcess> processes, ProcessTable table) {
    this.processes = List.copyOf(processes);
    this.table = table;
  }

  /** Returns the processes in the order in which the stack lists them. */
  public List<StackProcess> processes() {
    return processes;
  }

  /** Starts measuring. */
  public Span begin() {
    return new Span(cpu());
  }

  /** Returns the most memory that {@code process} was seen to hold at the end of a span. */
  public OptionalLong peakBytes(StackProcess process) {
    Long peak = peaks.get(process.name());
    return peak == null ? OptionalLong.empty() : OptionalLong.of(peak);
  }

  private Map<String, Duration> cpu() {
    var times = new HashMap<String, Duration>();
    for (StackProcess process : processes) {
      table.cpu(process.pid()).ifPresent(time -> times.put(process.name(), time));
    }
    return times;
  }

  private void weigh() {
    for (StackProcess process : processes) {
      table
          .residentBytes(process.pid())
          .ifPresent(bytes -> peaks.merge(process.name(), bytes, Math::max));
    }
  }

  /** A stretch of time under measurement. */
  public final class Span {
    private final Map<String, Duration> before;

    private Span(Map<String, Duration> before) {
      this.before = before;
    }

    /** Returns what was used since the beginning of the span. */
    public CpuUse end() {
      weigh();
      var names = processes.stream().map(StackProcess::name).collect(Collectors.toSet());
      return CpuUse.between(names, before, cpu());
    }
  }
}
