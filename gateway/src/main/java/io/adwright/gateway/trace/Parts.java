package io.adwright.gateway.trace;

import io.adwright.contracts.event.EventContext;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The state events of a run; at most one of a kind. Immutable.
 *
 * @param byKind never modified
 */
record Parts(Map<PartKind, Part> byKind) {
  static final Parts NONE = new Parts(Map.of());

  /** Returns these parts and the event; this if that changes nothing. */
  Parts with(PartKind kind, EventContext context, Part.Writer event, List<String> tags) {
    Part held = byKind.get(kind);
    if (held != null && held.precedes(context)) {
      return this;
    }
    Part part = Part.of(context, event, tags);
    Part kept = held == null ? part : held.merge(part);
    if (kept.equals(held)) {
      return this;
    }
    var next = new EnumMap<PartKind, Part>(PartKind.class);
    next.putAll(byKind);
    next.put(kind, kept);
    return new Parts(Collections.unmodifiableMap(next));
  }

  /**
   * Returns these parts and an execution, of which a run may have several: the first holds, and the
   * last beside it. Least and greatest of what was seen, they are the same in every order.
   */
  Parts withExecution(EventContext context, Part.Writer event, List<String> tags) {
    Part first = byKind.get(PartKind.EXECUTION);
    if (first == null) {
      return with(PartKind.EXECUTION, context, event, tags);
    }
    Part part = Part.of(context, event, tags);
    Part last = byKind.getOrDefault(PartKind.SETTLEMENT, first).later(part);
    Parts next = with(PartKind.EXECUTION, context, event, tags);
    if (last.equals(next.byKind.get(PartKind.EXECUTION))
        || last.equals(byKind.get(PartKind.SETTLEMENT))) {
      return next;
    }
    var settled = new EnumMap<PartKind, Part>(PartKind.class);
    settled.putAll(next.byKind);
    settled.put(PartKind.SETTLEMENT, last);
    return new Parts(Collections.unmodifiableMap(settled));
  }

  <T> Optional<T> read(PartKind kind, Part.Reader<T> reader) {
    return Optional.ofNullable(byKind.get(kind)).map(part -> part.read(reader));
  }

  List<String> tags(PartKind kind) {
    Part part = byKind.get(kind);
    return part == null ? List.of() : part.tags();
  }

  Optional<Instant> occurredAt(PartKind kind) {
    return Optional.ofNullable(byKind.get(kind)).map(Part::occurredAt);
  }

  Stream<Instant> instants() {
    return byKind.values().stream().map(Part::occurredAt);
  }

  Set<PartKind> kinds() {
    return byKind.keySet();
  }

  int weight() {
    return byKind.values().stream().mapToInt(Part::weight).sum();
  }
}
