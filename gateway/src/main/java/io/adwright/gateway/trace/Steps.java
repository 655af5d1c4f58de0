package io.adwright.gateway.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The steps of a run. Immutable.
 *
 * @param byId ascending by step id; never modified
 */
record Steps(List<TraceStep> byId) {

  /**
   * More steps than this have no place in one run of five agents; a publisher that gives every
   * snapshot the same correlation id must not fill the memory. The least step ids stay, whatever
   * the order in which they come.
   */
  static final int MOST = 64;

  static final Steps NONE = new Steps(List.of());

  private static final int BYTES_EACH = 280;

  /** Returns these steps and {@code step}; this if that changes nothing. */
  Steps with(TraceStep step) {
    int at = 0;
    while (at < byId.size() && byId.get(at).stepId().compareTo(step.stepId()) < 0) {
      at++;
    }
    boolean known = at < byId.size() && byId.get(at).stepId().equals(step.stepId());
    if (known) {
      TraceStep held = byId.get(at);
      TraceStep kept = held.merge(step);
      return kept.equals(held) ? this : replaced(at, kept);
    }
    return at == MOST ? this : inserted(at, step);
  }

  int weight() {
    return byId.size() * BYTES_EACH;
  }

  private Steps replaced(int at, TraceStep step) {
    var next = new ArrayList<>(byId);
    next.set(at, step);
    return new Steps(Collections.unmodifiableList(next));
  }

  private Steps inserted(int at, TraceStep step) {
    var next = new ArrayList<TraceStep>(byId.size() + 1);
    next.addAll(byId);
    next.add(at, step);
    return new Steps(Collections.unmodifiableList(next.subList(0, Math.min(next.size(), MOST))));
  }
}
