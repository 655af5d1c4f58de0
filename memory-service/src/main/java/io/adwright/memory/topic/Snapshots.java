package io.adwright.memory.topic;

import io.adwright.memory.engine.EngineState;
import io.adwright.memory.engine.MemoryEngine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Decides which snapshot may be started from, and when a new one is due. */
final class Snapshots {
  private static final Logger LOG = Logger.getLogger(Snapshots.class);

  private final SnapshotFile file;
  private final MemoryEngine engine;
  private final Clock clock;
  private final Terms terms;
  private Instant last;
  private volatile String state = "none yet";

  /**
   * @param every how long after one the next is written, if anything changed
   * @param validFor how long one may be started from: less than the topic keeps tombstones
   * @param patience how long to wait for the embedder, to see whether a snapshot is of it
   */
  record Terms(Duration every, Duration validFor, Duration patience) {}

  Snapshots(SnapshotFile file, MemoryEngine engine, Clock clock, Terms terms) {
    this.file = file;
    this.engine = engine;
    this.clock = clock;
    this.terms = terms;
    this.last = clock.instant();
  }

  /** Returns the snapshot to start from; empty if everything must be read from the topic. */
  Optional<Snapshot> usable(String topicId) {
    try {
      Optional<Snapshot> snapshot = file.read();
      Optional<String> refusal = snapshot.flatMap(it -> refusal(it, topicId));
      refusal.ifPresent(why -> LOG.warnf("snapshot refused, reading the whole topic: %s", why));
      state = refusal.map("refused: "::concat).orElse(snapshot.isPresent() ? "used" : "none yet");
      return refusal.isPresent() ? Optional.empty() : snapshot;
    } catch (IOException e) {
      LOG.warnf("snapshot cannot be used, reading the whole topic: %s", e.getMessage());
      state = "unreadable: " + e.getMessage();
      return Optional.empty();
    }
  }

  boolean isDue() {
    return !clock.instant().isBefore(last.plus(terms.every()));
  }

  /** Writes {@code snapshot}; without it the next start takes longer, no more. */
  void write(Snapshot snapshot) {
    last = clock.instant();
    try {
      file.write(snapshot);
      state = "written at " + snapshot.takenAt();
    } catch (IOException e) {
      LOG.warnf("snapshot not written, the next start reads the whole topic: %s", e);
      state = "not written: " + e;
    }
  }

  /** Returns what became of the last snapshot, for people. */
  String state() {
    return state;
  }

  private Optional<String> refusal(Snapshot snapshot, String topicId) {
    if (!snapshot.topicId().equals(topicId)) {
      return Optional.of("it is of topic " + snapshot.topicId() + ", this one is " + topicId);
    }
    Instant until = snapshot.takenAt().plus(terms.validFor());
    if (!clock.instant().isBefore(until)) {
      return Optional.of("it was good until " + until + "; records may have vanished since");
    }
    if (snapshot.embedderId().isEmpty()) {
      return Optional.empty();
    }
    return embedderId()
        .filter(id -> !id.equals(snapshot.embedderId()))
        .map(id -> "its vectors are of " + snapshot.embedderId() + ", the embedder is " + id);
  }

  /** Returns the embedder of this process, as soon as there is one; empty if there is none. */
  private Optional<String> embedderId() {
    var ready = new CountDownLatch(1);
    engine.whenReady(state -> ready.countDown());
    Instant limit = clock.instant().plus(terms.patience());
    try {
      while (engine.state() instanceof EngineState.Preparing && clock.instant().isBefore(limit)) {
        if (ready.await(100, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return engine.state() instanceof EngineState.Ready now
        ? Optional.of(now.embedder().id())
        : Optional.empty();
  }
}
