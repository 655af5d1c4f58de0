package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides which learnings may be remembered, and keeps exactly those findable. Starts empty; is
 * thread-safe if its index is.
 *
 * <p>Accepting the same learnings again, as after a redelivery, leaves it as it was.
 */
public final class LearningStore {
  private final MemoryIndex index;
  private final AtomicLong version = new AtomicLong();

  public LearningStore(MemoryIndex index) {
    this.index = index;
  }

  /**
   * Takes the latest version of a learning. A rejected or recalled one can be found no more, until
   * a later version says otherwise.
   */
  public void accept(Learning learning) {
    version.incrementAndGet();
    switch (learning.getValidity()) {
      case CANDIDATE, VALIDATED -> index.put(learning);
      case REJECTED, RECALLED -> index.remove(learning.getTenantId(), learning.getLearningId());
    }
  }

  /** Forgets a learning, as its tombstone asks. */
  public void forget(String learningId) {
    version.incrementAndGet();
    index.remove(learningId);
  }

  /** Returns how many learnings can be found, of all tenants. */
  public int size() {
    return index.size();
  }

  /** Returns a number that grows with every change of what can be found. */
  public long version() {
    return version.get();
  }

  MemoryIndex index() {
    return index;
  }
}
