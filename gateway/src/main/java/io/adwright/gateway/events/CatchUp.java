package io.adwright.gateway.events;

import io.adwright.gateway.live.LiveFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Knows when everything that was on the topics at the start has been read, so that the gateway is
 * not taken for ready while its traces are still being rebuilt.
 */
@ApplicationScoped
class CatchUp {
  private static final Logger LOG = Logger.getLogger(CatchUp.class);

  /**
   * Nothing came for this long although something was expected: it is gone, or it is a mark of a
   * transaction, which is never delivered.
   */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Runnable whenDone;
  private final Clock clock;
  private final Map<TopicPartition, Long> ahead = new ConcurrentHashMap<>();
  private volatile Instant lastRead = Instant.MAX;
  private volatile boolean done;

  @Inject
  CatchUp(LiveFeed live, Clock clock) {
    this(live::tellReset, clock);
  }

  CatchUp(Runnable whenDone, Clock clock) {
    this.whenDone = whenDone;
    this.clock = clock;
  }

  /**
   * Notes what there is to read.
   *
   * @param ends the offset after the last record of each partition that holds any
   */
  void expect(Map<TopicPartition, Long> ends) {
    if (!done) {
      ahead.putAll(ends);
      lastRead = clock.instant();
      finishIfNothingIsAhead();
    }
  }

  /** Notes how far {@code batch} reaches. */
  void read(ConsumerRecords<?, ?> batch) {
    if (done) {
      return;
    }
    lastRead = clock.instant();
    for (TopicPartition partition : batch.partitions()) {
      long next = batch.records(partition).getLast().offset() + 1;
      ahead.computeIfPresent(partition, (same, end) -> next >= end ? null : end);
    }
    finishIfNothingIsAhead();
  }

  /** Whether the traces are those of everything that is on the topics. */
  boolean isDone() {
    if (!done && lastRead.isBefore(clock.instant().minus(QUIET))) {
      finish();
    }
    return done;
  }

  /** Partitions that are not read to where they ended at the start. */
  int partitionsAhead() {
    return ahead.size();
  }

  private void finishIfNothingIsAhead() {
    if (ahead.isEmpty()) {
      finish();
    }
  }

  private synchronized void finish() {
    if (!done) {
      done = true;
      ahead.clear();
      LOG.info("traces rebuilt: everything that was on the topics has been read");
      whenDone.run();
    }
  }
}
