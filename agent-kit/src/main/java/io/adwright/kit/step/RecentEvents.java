package io.adwright.kit.step;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Remembers which events were handled to the end, so that a redelivered one is dropped.
 *
 * <p>Bounded in number and time: what it forgets is handled again and gives an event with the same
 * id, which the next reader drops. It saves work; nothing relies on it for safety.
 */
final class RecentEvents {
  private static final int MOST = 50_000;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Cache<String, Boolean> handled =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  boolean contains(String eventId) {
    return handled.getIfPresent(eventId) != null;
  }

  void add(String eventId) {
    handled.put(eventId, Boolean.TRUE);
  }
}
