package io.adwright.memory.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Knows when everything that was on the topic at the start has been read. */
@ApplicationScoped
public class CatchUp {
  private static final Logger LOG = Logger.getLogger(CatchUp.class);
  private static final int TOLD = 10;

  private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
  private final Map<Integer, Long> ahead = new ConcurrentHashMap<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private long all;
  private long told;

  /**
   * Notes what there is to read.
   *
   * @param from where reading begins, by partition
   * @param until the offset after the last record, of the same partitions
   */
  void expect(Map<Integer, Long> from, Map<Integer, Long> until) {
    if (!isDone()) {
      ends.clear();
      ahead.clear();
      ends.putAll(until);
      from.forEach(this::reached);
      all = remaining();
      told = all;
      LOG.infof("learnings to read: offsets=%d partitions=%d", all, until.size());
      finishIfNothingIsAhead();
    }
  }

  /** Notes how far reading is; {@code positions} are those of all partitions. */
  void read(Map<Integer, Long> positions) {
    if (!isDone()) {
      positions.forEach(this::reached);
      tell();
      finishIfNothingIsAhead();
    }
  }

  /** Whether all is read that was there at the start. */
  public boolean isDone() {
    return done.getCount() == 0;
  }

  /** Returns how many offsets are still ahead; compaction leaves fewer records than offsets. */
  public long remaining() {
    return ahead.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Waits until all is read, but no longer than {@code patience}; returns whether it is. */
  public boolean await(Duration patience) {
    try {
      return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return isDone();
    }
  }

  private void reached(int partition, long position) {
    long end = ends.getOrDefault(partition, 0L);
    if (position >= end) {
      ahead.remove(partition);
    } else {
      ahead.put(partition, end - position);
    }
  }

  /** Every tenth of the way, so that a long rebuild is seen to go on. */
  private void tell() {
    long left = remaining();
    if (told - left > all / TOLD && left > 0) {
      told = left;
      LOG.infof("reading learnings: %d of %d offsets", all - left, all);
    }
  }

  private void finishIfNothingIsAhead() {
    if (ahead.isEmpty()) {
      done.countDown();
      LOG.infof("learnings read: all %d offsets", all);
    }
  }
}
