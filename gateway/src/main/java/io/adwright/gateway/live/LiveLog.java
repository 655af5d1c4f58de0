package io.adwright.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The latest events, for clients that come back: the one place where events wait, so that a slow
 * client costs no memory.
 *
 * <p>An id is the time of its event in milliseconds, times 2^20, or one more than the id before. So
 * ids rise across restarts too, and tell another process when a client was here last: it gets what
 * happened from a little before then on, a few events twice rather than one not at all. Who was
 * away for longer than this log reaches back is told to read anew, and never misses an event in
 * silence.
 */
public final class LiveLog {
  private static final int IDS_PER_MILLI_BITS = 20;

  /** Clocks of two replicas differ, and so does what they have read of the topics by then. */
  private static final long OVERLAP_MILLIS = 2_000;

  private final LiveEvent[] ring;
  private final Clock clock;
  private long first;
  private long next;

  /** The id before the oldest event here. */
  private long floor;

  /** Everything that happened later is here. */
  private long coversFrom;

  private long latest;
  private boolean closed;

  /**
   * Makes an empty log.
   *
   * @param capacity the most events kept, above zero
   * @param coversFrom from when on everything will be told, though it happened before now
   */
  public LiveLog(int capacity, Clock clock, Instant coversFrom) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be above zero, but is " + capacity);
    }
    this.ring = new LiveEvent[capacity];
    this.clock = clock;
    this.coversFrom = coversFrom.toEpochMilli();
    this.latest = clock.millis() << IDS_PER_MILLI_BITS;
    this.floor = latest;
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

  /**
   * Where a client reads on.
   *
   * @param position the id after which it does
   * @param since what happened before, in milliseconds since 1970, it knows
   */
  public record Place(long position, long since) {}

  /** The id of the latest event; before the first, the place where it will come after. */
  public synchronized long latest() {
    return latest;
  }

  /** Returns where a client reads on that has seen {@code id}, here or at another process. */
  public synchronized Place placeOf(long id) {
    if (id == floor || isHere(id)) {
      return new Place(id, 0);
    }
    long since = (id >> IDS_PER_MILLI_BITS) - OVERLAP_MILLIS;
    boolean covered = since >= coversFrom && since <= clock.millis();
    // A place that is not here stays so: its reader is told.
    return covered ? new Place(floor, since) : new Place(id, 0);
  }

  /** Appends what happened just now, and wakes the clients that wait for it. */
  public void append(
      String type,
      @Nullable String tenantId,
      @Nullable String correlationId,
      @Nullable String importId,
      String data) {
    append(clock.millis(), type, tenantId, correlationId, importId, data);
  }

  /** Appends what happened at {@code at}, in milliseconds since 1970. */
  public synchronized void append(
      long at,
      String type,
      @Nullable String tenantId,
      @Nullable String correlationId,
      @Nullable String importId,
      String data) {
    if (next - first == ring.length) {
      LiveEvent dropped = at(first++);
      floor = dropped.id();
      coversFrom = Math.max(coversFrom, dropped.at() + 1);
    }
    latest = Math.max(latest + 1, clock.millis() << IDS_PER_MILLI_BITS);
    ring[(int) (next++ % ring.length)] =
        new LiveEvent(latest, at, type, tenantId, correlationId, importId, data);
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
    if (id != floor && !isHere(id)) {
      return new News.Lost(latest);
    }
    long from = indexAfter(id);
    long to = Math.min(next, from + most);
    List<LiveEvent> events = LongStream.range(from, to).mapToObj(this::at).toList();
    return new News.Events(events, events.isEmpty() ? id : events.getLast().id());
  }

  /** Ends all waiting; clients are disconnected. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private boolean isHere(long id) {
    long before = indexAfter(id) - 1;
    return before >= first && at(before).id() == id;
  }

  /** The index of the first event with a greater id. */
  private long indexAfter(long id) {
    long low = first;
    long high = next;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (at(middle).id() <= id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private LiveEvent at(long index) {
    return ring[(int) (index % ring.length)];
  }
}
