package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;

/**
 * Decides which learnings may be remembered, and keeps exactly those findable. Starts empty; is
 * thread-safe if its index is.
 *
 * <p>Accepting the same learnings again, as after a redelivery, leaves it as it was.
 */
public final class LearningStore {
  private final MemoryIndex index;

  public LearningStore(MemoryIndex index) {
    this.index = index;
  }

  /**
   * Takes the latest version of a learning. A rejected or recalled one can be found no more, until
   * a later version says otherwise.
   */
  public void accept(Learning learning) {
    switch (learning.getValidity()) {
      case CANDIDATE, VALIDATED -> index.put(learning);
      case REJECTED, RECALLED -> index.remove(learning.getTenantId(), learning.getLearningId());
    }
  }

  /** Forgets a learning, as its tombstone asks. */
  public void forget(String learningId) {
    index.remove(learningId);
  }

  /** Returns how many learnings can be found, of all tenants. */
  public int size() {
    return index.size();
  }

  MemoryIndex index() {
    return index;
  }
}
