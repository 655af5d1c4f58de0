package io.adwright.eval.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Processor time that the stack's processes used, by name.
 *
 * @param known the time of each process that was there from beginning to end
 * @param unknown the others: what they used cannot be told, and so neither can the sum
 */
public record CpuUse(Map<String, Duration> known, Set<String> unknown) {
  public CpuUse {
    known = Map.copyOf(known);
    unknown = Set.copyOf(unknown);
  }

  /** Returns the use of nothing yet. */
  public static CpuUse none() {
    return new CpuUse(Map.of(), Set.of());
  }

  /** Returns both together. */
  public CpuUse and(CpuUse other) {
    var sum = new HashMap<>(known);
    other.known.forEach((name, used) -> sum.merge(name, used, Duration::plus));
    var missing = new HashSet<>(unknown);
    missing.addAll(other.unknown);
    sum.keySet().removeAll(missing);
    return new CpuUse(sum, missing);
  }

  /** Returns what {@code name} used, or nothing if that is unknown. */
  public Optional<Duration> of(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** Returns the sum over all processes, or nothing if one is unknown. */
  public Optional<Duration> total() {
    return unknown.isEmpty()
        ? Optional.of(known.values().stream().reduce(Duration.ZERO, Duration::plus))
        : Optional.empty();
  }
}
