package io.adwright.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The latest events, for clients that come back: the one place where events wait, so that a slow
 * client costs no memory.
 *
 * <p>Ids begin at the start of the process in milliseconds, times 2^20, and go up by one. So they
 * rise across restarts too, and an id from before a restart, or from another replica, is not
 * mistaken for one of these: its client is told to read anew, and never misses an event in silence.
 */
public final class LiveLog {
  private static final int IDS_PER_MILLI_BITS = 20;

  private final int capacity;
  private final long origin;
  // A ring: the event with the id n stands at (n - origin - 1) modulo the capacity.
  private final List<LiveEvent> events = new ArrayList<>();
  private long latest;
  private boolean closed;

  /**
   * Makes an empty log.
   *
   * @param capacity the most events kept, above zero
   * @param start when the process started
   */
  public LiveLog(int capacity, Instant start) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be above zero, but is " + capacity);
    }
    this.capacity = capacity;
    this.origin = start.toEpochMilli() << IDS_PER_MILLI_BITS;
    this.latest = origin;
  }

  /** What came after a place in the log. */
  public sealed interface News {

    /**
     * Events without a gap after the place; none if nothing came in time.
     *
     * @param upTo where to go on
     */
    record Events(List<LiveEvent> events, long upTo) implements News {}

    /**
     * The place is not in the log: events may be missing.
     *
     * @param upTo where to go on
     */
    record Lost(long upTo) implements News {}

    /** There will be no more. */
    record Closed() implements News {}
  }

  /** The id of the latest event; before the first, the place where it will come after. */
  public synchronized long latest() {
    return latest;
  }

  /** Appends an event, and wakes the clients that wait for one. */
  public synchronized void append(
      String type,
      @Nullable String tenantId,
      @Nullable String correlationId,
      @Nullable String importId,
      String data) {
    latest++;
    var event = new LiveEvent(latest, type, tenantId, correlationId, importId, data);
    if (events.size() < capacity) {
      events.add(event);
    } else {
      events.set(placeOf(latest), event);
    }
    notifyAll();
  }

  /**
   * Returns what came after the place {@code id}; waits for it if there is nothing yet.
   *
   * @param most the most events of one answer
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized News after(long id, int most, Duration wait) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos();
        id == latest && !closed && left > 0;
        left = deadline - System.nanoTime()) {
      // Never wait(0), which has no end.
      wait(left / 1_000_000 + 1);
    }
    if (closed) {
      return new News.Closed();
    }
    long oldest = latest - events.size() + 1;
    if (id < oldest - 1 || id > latest) {
      return new News.Lost(latest);
    }
    long upTo = Math.min(latest, id + most);
    return new News.Events(
        LongStream.rangeClosed(id + 1, upTo).mapToObj(next -> events.get(placeOf(next))).toList(),
        upTo);
  }

  /** Ends all waiting; clients are disconnected. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private int placeOf(long id) {
    return (int) ((id - origin - 1) % capacity);
  }
}
