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
    return new Span(cpu());
  }

  /** Returns the most memory that {@code process} was seen to hold at the end of a span. */
  public OptionalLong peakBytes(StackProcess process) {
    Long peak = peaks.get(process.name());
    return peak == null ? OptionalLong.empty() : OptionalLong.of(peak);
  }

  /** Processor time by process number. */
  private Map<Long, Duration> cpu() {
    var times = new HashMap<Long, Duration>();
    for (StackProcess process : processes) {
      Stream.concat(Stream.of(process.pid()), descendants(process.pid()))
          .forEach(pid -> table.cpu(pid).ifPresent(time -> times.put(pid, time)));
    }
    return times;
  }

  private void weigh() {
    for (StackProcess process : processes) {
      // Pages that all share are counted with the first, and not once more with each child.
      long children =
          descendants(process.pid()).mapToLong(pid -> table.proportionalBytes(pid).orElse(0)).sum();
      table
          .residentBytes(process.pid())
          .ifPresent(bytes -> peaks.merge(process.name(), bytes + children, Math::max));
    }
  }

  /** Whom {@code pid} started, and they in turn, as far as they are no parts of their own. */
  private Stream<Long> descendants(long pid) {
    return table.children(pid).stream()
        .filter(child -> processes.stream().noneMatch(part -> part.pid() == child))
        .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
  }

  /** A stretch of time under measurement. */
  public final class Span {
    private final Map<Long, Duration> before;

    private Span(Map<Long, Duration> before) {
      this.before = before;
    }

    /** Returns what was used since the beginning of the span. */
    public CpuUse end() {
      weigh();
      Map<Long, Duration> after = cpu();
      var known = new HashMap<String, Duration>();
      var unknown = new HashSet<String>();
      for (StackProcess process : processes) {
        if (before.containsKey(process.pid()) && after.containsKey(process.pid())) {
          known.put(process.name(), used(process.pid(), after));
        } else {
          unknown.add(process.name());
        }
      }
      return new CpuUse(known, unknown);
    }

    /** What a child used that has ended meanwhile is not known any longer, and left out. */
    private Duration used(long root, Map<Long, Duration> after) {
      return Stream.concat(Stream.of(root), descendants(root))
          .filter(after::containsKey)
          .map(pid -> used(pid, after.getOrDefault(pid, Duration.ZERO)))
          .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration used(Long pid, Duration now) {
      return now.minus(before.getOrDefault(pid, Duration.ZERO));
    }
  }
}
