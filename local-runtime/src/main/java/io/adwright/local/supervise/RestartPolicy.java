package io.adwright.local.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How long to wait before a part that died is started again: hardly at all the first time, longer
 * while it keeps dying, so that it is tried five times in the first minute and twice in each
 * further one. A minute of peace forgives everything.
 */
final class RestartPolicy {
  private static final Duration PEACE = Duration.ofMinutes(1);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  private final Deque<Instant> deaths = new ArrayDeque<>();

  /** Records a death at {@code now} and returns the pause that follows it. */
  Duration afterDeath(Instant now) {
    Instant last = deaths.peekLast();
    if (last != null && last.plus(PEACE).isBefore(now)) {
      deaths.clear();
    }
    deaths.addLast(now);
    if (deaths.size() > PAUSES.size()) {
      deaths.removeFirst();
    }
    return PAUSES.get(deaths.size() - 1);
  }
}
