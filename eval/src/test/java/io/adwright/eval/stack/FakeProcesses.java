package io.adwright.eval.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Processes whose figures the test sets. */
public final class FakeProcesses implements ProcessTable {
  private final Map<Long, Duration> cpu = new HashMap<>();
  private final Map<Long, Long> bytes = new HashMap<>();
  private final Map<Long, Long> parents = new HashMap<>();

  public FakeProcesses uses(long pid, int cpuMillis, long residentBytes) {
    cpu.put(pid, Duration.ofMillis(cpuMillis));
    bytes.put(pid, residentBytes);
    return this;
  }

  FakeProcesses startedBy(long pid, long parent) {
    parents.put(pid, parent);
    return this;
  }

  void dies(long pid) {
    cpu.remove(pid);
    bytes.remove(pid);
  }

  @Override
  public Optional<Duration> cpu(long pid) {
    return Optional.ofNullable(cpu.get(pid));
  }

  @Override
  public OptionalLong residentBytes(long pid) {
    return found(bytes, pid);
  }

  @Override
  public OptionalLong proportionalBytes(long pid) {
    return found(bytes, pid);
  }

  @Override
  public List<Long> children(long pid) {
    return parents.entrySet().stream()
        .filter(entry -> entry.getValue() == pid)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public OptionalLong parent(long pid) {
    return found(parents, pid);
  }

  private static OptionalLong found(Map<Long, Long> figures, long pid) {
    return figures.containsKey(pid)
        ? OptionalLong.of(figures.getOrDefault(pid, 0L))
        : OptionalLong.empty();
  }
}
