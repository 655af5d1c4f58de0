package io.adwright.kit.step;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.EventContext;
import java.time.Instant;

/** Derives the identity of what a step writes from the identity of what it read. */
final class EventContexts {
  private EventContexts() {}

  /** Returns the context of the one output that {@code agent} makes of {@code cause}. */
  static EventContext output(EventContext cause, Agent agent, Instant now) {
    return follow(cause, id("event", cause, agent), now);
  }

  /** Returns the id of the step of {@code agent} on {@code cause}; the same at every replay. */
  static String stepId(EventContext cause, Agent agent) {
    return id("step", cause, agent);
  }

  /** Returns the context of a report on a step; {@code phase} keeps the reports apart. */
  static EventContext report(EventContext cause, Agent agent, String phase, Instant now) {
    return follow(cause, id(phase, cause, agent), now);
  }

  private static String id(String purpose, EventContext cause, Agent agent) {
    return ContentHash.of(purpose).and(agent.name()).and(cause.getEventId()).id();
  }

  private static EventContext follow(EventContext cause, String eventId, Instant now) {
    return EventContext.newBuilder()
        .setEventId(eventId)
        .setCorrelationId(cause.getCorrelationId())
        .setCausationId(cause.getEventId())
        .setOccurredAt(now)
        .build();
  }
}
