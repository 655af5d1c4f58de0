package io.adwright.simulator;

import io.adwright.simulator.journal.Journal;
import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.CampaignRef;
import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Platform;
import io.adwright.simulator.platform.Refusal;
import io.adwright.simulator.platform.Request;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.JournalLine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The running ad platform: decides one request at a time, and answers when the decision is on disk.
 *
 * <p>Requests are decided and written down in one order under one lock; waiting for the disk
 * happens outside it, so that concurrent requests share one disk force. Reads wait for the disk as
 * well: nobody sees a state that a crash could take back. Thread-safe and linearizable.
 */
public final class Simulator implements Closeable {
  private final Lock lock = new ReentrantLock();
  private final Platform platform;
  private final Journal journal;
  private final Clock clock;

  /**
   * Opens the platform with the state that its journal tells of.
   *
   * @throws io.adwright.simulator.journal.JournalUnavailableException if the journal cannot be used
   */
  public Simulator(Path dataDirectory, JournalCodec codec, Clock clock) {
    this.platform = new Platform(this::entry);
    this.journal = Journal.open(dataDirectory, codec, platform::accept);
    this.clock = clock;
  }

  /** Decides {@code request} and returns what has come of it, once that cannot be lost. */
  public JournalEntry handle(Request request) {
    return record(at -> platform.decide(request, at));
  }

  /** Refuses {@code request} whatever it asks, and remembers that. */
  public JournalEntry refuse(Request request, Refusal refusal) {
    return record(at -> platform.refuse(request, refusal, at));
  }

  /** Returns the campaign in its current state, or nothing if it never was. */
  public Optional<Campaign> campaign(CampaignRef ref) {
    return read(state -> state.campaign(ref));
  }

  /** Returns all campaigns, by account and id. */
  public List<Campaign> campaigns() {
    return read(Platform::campaigns);
  }

  /** Returns the change that was made under {@code idempotencyKey}, if one was. */
  public Optional<JournalEntry> changeOf(String idempotencyKey) {
    return read(state -> state.changeOf(idempotencyKey));
  }

  /**
   * Returns up to {@code limit} journal lines after sequence {@code after}; see {@link Journal}.
   */
  public List<JournalLine> journal(long after, int limit) {
    return journal.read(after, limit);
  }

  /** Returns why nothing can be written any more, or nothing if all is well. */
  public Optional<String> failure() {
    return journal.failure();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  private JournalEntry entry(long sequence) {
    return journal.entry(sequence);
  }

  private JournalEntry record(Function<Instant, JournalEntry> decision) {
    JournalEntry entry;
    lock.lock();
    try {
      entry = decision.apply(clock.instant().truncatedTo(ChronoUnit.MICROS));
      journal.append(entry);
      platform.accept(entry);
    } finally {
      lock.unlock();
    }
    journal.awaitDurable(entry.sequence());
    return entry;
  }

  private <T> T read(Function<Platform, T> question) {
    T answer;
    long asOf;
    lock.lock();
    try {
      answer = question.apply(platform);
      asOf = platform.lastSequence();
    } finally {
      lock.unlock();
    }
    journal.awaitDurable(asOf);
    return answer;
  }
}
