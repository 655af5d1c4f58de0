package io.adwright.gateway.trace;

import io.adwright.contracts.event.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of the actions of a run, days after it. Immutable.
 *
 * @param byAction by action id; never modified
 */
record Judgements(SortedMap<String, Judged> byAction) {

  /**
   * No plan has so many actions; what gives every outcome the same correlation id must not fill the
   * memory. The least action ids stay, whatever the order in which they come.
   */
  static final int MOST = 32;

  static final Judgements NONE = new Judgements(Collections.emptySortedMap());

  /** Returns these judgements and {@code outcome}; this if that changes nothing. */
  Judgements with(Outcome outcome) {
    Judged seen = Judged.of(outcome);
    Judged held = byAction.get(seen.actionId());
    Judged kept = held == null ? seen : held.merge(seen);
    var next = new TreeMap<>(byAction);
    next.put(kept.actionId(), kept);
    if (next.size() > MOST) {
      next.pollLastEntry();
    }
    return next.equals(byAction) ? this : new Judgements(Collections.unmodifiableSortedMap(next));
  }

  Stream<Instant> instants() {
    return byAction.values().stream().map(judged -> judged.part().occurredAt());
  }

  int weight() {
    return byAction.values().stream().mapToInt(judged -> judged.part().weight()).sum();
  }
}
