package io.adwright.gateway.events;

import io.adwright.contracts.event.Control;
import io.adwright.gateway.control.AuditLog;
import io.adwright.gateway.trace.StoreUnavailable;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStore;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Brings events into a store that may be away: then they wait in Kafka, and nothing is read past
 * them.
 */
final class Archive {
  private static final Logger LOG = Logger.getLogger(Archive.class);

  private final TraceStore store;
  private final AuditLog audit;
  private final Duration pause;
  private final Runnable beforeTheFirst;
  private boolean begun;
  private volatile boolean away;

  /**
   * Prepares to write.
   *
   * @param audit where orders are kept
   * @param pause how long to wait before the next try
   * @param beforeTheFirst what is to be done with the store before anything is written
   */
  Archive(TraceStore store, AuditLog audit, Duration pause, Runnable beforeTheFirst) {
    this.audit = audit;
    this.beforeTheFirst = beforeTheFirst;
    this.store = store;
    this.pause = pause;
  }

  /** Whether the store did not take the last batch, and events wait. */
  boolean isAway() {
    return away;
  }

  /**
   * Writes {@code events}; returns when the store has them.
   *
   * @return how many could not be written because of what they are; the others are
   * @throws InterruptedException if the thread is interrupted while it waits for the store
   */
  int write(List<TraceEvent> events) throws InterruptedException {
    try {
      untilThere(() -> store.appendAll(events));
      return 0;
    } catch (StoreUnavailable failure) {
      throw failure;
    } catch (RuntimeException spoilt) {
      return events.size() == 1 ? spoilt(events.getFirst(), spoilt) : oneByOne(events);
    }
  }

  /**
   * Writes down what people ordered; returns when it stands there.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for the store
   */
  void audit(List<Control> orders) throws InterruptedException {
    untilThere(() -> audit.append(orders));
  }

  private int oneByOne(List<TraceEvent> events) throws InterruptedException {
    int spoilt = 0;
    for (TraceEvent event : events) {
      spoilt += write(List.of(event));
    }
    return spoilt;
  }

  private static int spoilt(TraceEvent event, RuntimeException why) {
    LOG.warnf(
        why,
        "event not stored: eventId=%s run=%s",
        event.context().getEventId(),
        event.context().getCorrelationId());
    return 1;
  }

  private void untilThere(Runnable write) throws InterruptedException {
    while (true) {
      try {
        if (!begun) {
          beforeTheFirst.run();
          begun = true;
        }
        write.run();
        if (away) {
          away = false;
          LOG.info("the trace store is back; what waited is written");
        }
        return;
      } catch (StoreUnavailable failure) {
        if (!away) {
          away = true;
          LOG.warnf(failure, "the trace store is away; events wait in Kafka");
        }
        Thread.sleep(pause);
      }
    }
  }
}
