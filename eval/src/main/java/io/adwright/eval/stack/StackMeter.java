package io.adwright.eval.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Measures what the stack's processes use, with the processes that they start, as a database does
 * for each connection; the bench itself is not one of them.
 */
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
    var before = new HashMap<StackProcess, Map<Long, Duration>>();
    processes.forEach(process -> before.put(process, cpu(process)));
    return new Span(before);
  }

  /** Returns the most memory that {@code process} was seen to hold at the end of a span. */
  public OptionalLong peakBytes(StackProcess process) {
    Long peak = peaks.get(process.name());
    return peak == null ? OptionalLong.empty() : OptionalLong.of(peak);
  }

  /** Processor time of a part and of what it started, by process number. */
  private Map<Long, Duration> cpu(StackProcess process) {
    var times = new HashMap<Long, Duration>();
    family(process.pid()).forEach(pid -> table.cpu(pid).ifPresent(time -> times.put(pid, time)));
    return times;
  }

  private void weigh() {
    for (StackProcess process : processes) {
      // Pages that all share are counted with the first, and not once more with each child.
      long children =
          family(process.pid())
              .filter(pid -> pid != process.pid())
              .mapToLong(pid -> table.proportionalBytes(pid).orElse(0))
              .sum();
      table
          .residentBytes(process.pid())
          .ifPresent(bytes -> peaks.merge(process.name(), bytes + children, Math::max));
    }
  }

  /** Returns {@code pid}, and whom it and they in turn started, if they are no parts themselves. */
  private Stream<Long> family(long pid) {
    return Stream.concat(
        Stream.of(pid),
        table.children(pid).stream()
            .filter(child -> processes.stream().noneMatch(part -> part.pid() == child))
            .flatMap(this::family));
  }

  /** A stretch of time under measurement. */
  public final class Span {
    private final Map<StackProcess, Map<Long, Duration>> before;

    private Span(Map<StackProcess, Map<Long, Duration>> before) {
      this.before = before;
    }

    /** Returns what was used since the beginning of the span. */
    public CpuUse end() {
      weigh();
      var known = new HashMap<String, Duration>();
      var unknown = new HashSet<String>();
      before.forEach(
          (process, then) -> {
            Map<Long, Duration> now = cpu(process);
            if (then.containsKey(process.pid()) && now.containsKey(process.pid())) {
              known.put(process.name(), used(then, now));
            } else {
              unknown.add(process.name());
            }
          });
      return new CpuUse(known, unknown);
    }

    /** What a child used that has ended meanwhile is not known any longer, and left out. */
    private static Duration used(Map<Long, Duration> then, Map<Long, Duration> now) {
      return now.entrySet().stream()
          .map(one -> one.getValue().minus(then.getOrDefault(one.getKey(), Duration.ZERO)))
          .reduce(Duration.ZERO, Duration::plus);
    }
  }
}
