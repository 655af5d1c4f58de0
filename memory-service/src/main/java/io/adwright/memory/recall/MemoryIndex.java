package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;
import java.util.List;

/**
 * Finds learnings whose text is near another text. Tenants never see each other's learnings.
 *
 * <p>Implementations are thread-safe and work when empty.
 */
public interface MemoryIndex {

  /**
   * Name that {@code Recall.index} carries, so that a reader knows what kind of search answered.
   */
  String name();

  /** Adds {@code learning}, in place of an earlier one of the same tenant and id. */
  void put(Learning learning);

  /** Removes the learning of one tenant; nothing happens if there is none. */
  void remove(String tenantId, String learningId);

  /** Removes the learnings of every tenant that have this id, as a tombstone names no tenant. */
  void remove(String learningId);

  /**
   * Returns the tenant's learnings nearest to {@code text}, nearest first; equally near ones in the
   * order of their ids.
   *
   * @param limit the most hits to return, from 1
   */
  List<Hit> search(String tenantId, String text, int limit);

  /** Returns how many learnings can be found, of all tenants. */
  int size();

  /**
   * A learning that was found.
   *
   * @param learning as it was put
   * @param similarity of the texts, -1..1; 1 is the same
   */
  record Hit(Learning learning, double similarity) {
    public Hit {
      if (!(similarity >= -1 && similarity <= 1)) {
        throw new IllegalArgumentException(
            "similarity " + similarity + " of " + learning.getLearningId() + " is not in -1..1");
      }
    }
  }
}
