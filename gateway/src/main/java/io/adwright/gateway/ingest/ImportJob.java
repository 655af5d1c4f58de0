package io.adwright.gateway.ingest;

import io.adwright.gateway.ingest.ImportState.Phase;
import io.adwright.gateway.trace.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An attempt at an import, as it goes on in this process. */
public final class ImportJob {
  private static final Logger LOG = Logger.getLogger(ImportJob.class);

  /** Who gets the answer should find the end at every replica, but not wait long for that. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String attempt;
  private final ImportLedger ledger;
  private final Clock clock;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicBoolean closed = new AtomicBoolean();
  private boolean entered;
  private volatile ImportState state;

  ImportJob(String attempt, ImportState state, ImportLedger ledger, Clock clock) {
    this.attempt = attempt;
    this.state = state;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Returns how far it is. */
  public ImportState state() {
    return state;
  }

  /** Notes how many bytes of the file are here. */
  public void received(long bytes) {
    change(known -> known.received(bytes));
  }

  /** Notes how far the rows are read. */
  public void rows(long read, long accepted, long rejected) {
    change(known -> known.rows(read, accepted, rejected));
  }

  /** Notes how many of the campaigns the broker has. */
  public void published(int done, int wanted) {
    change(known -> known.publishing(wanted, done));
  }

  /** Notes that the broker has all. */
  public void done() {
    end(Phase.DONE, null);
  }

  /** Notes that the file is unusable. */
  public void refused(String why) {
    end(Phase.REFUSED, why);
  }

  /** Notes that it was broken off. */
  public void failed(String why) {
    end(Phase.FAILED, why);
  }

  /** Whether the ledger needs nothing more of it. */
  boolean isClosed() {
    return closed.get();
  }

  /**
   * Writes how far it is, unless that is done. A ledger that is away gets it with the next writing.
   */
  void write() {
    writing.lock();
    try {
      if (!isClosed()) {
        ImportState now = state;
        closed.set(!isLatest(now) || !now.phase().isOpen());
      }
    } catch (StoreUnavailable away) {
      LOG.debugf(away, "progress not written yet: importId=%s", state.importId());
    } catch (RuntimeException spoilt) {
      LOG.warnf(spoilt, "progress is not told to other replicas: importId=%s", state.importId());
      closed.set(true);
    } finally {
      writing.unlock();
    }
  }

  private boolean isLatest(ImportState now) {
    if (entered) {
      return ledger.update(attempt, now);
    }
    ledger.enter(attempt, now);
    entered = true;
    return true;
  }

  private void end(Phase how, @Nullable String why) {
    Instant now = clock.instant();
    change(known -> known.ended(how, now, why));
    try {
      var _ = Thread.ofVirtual().name("import-end").start(this::write).join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void change(UnaryOperator<ImportState> step) {
    state = step.apply(state);
  }
}
