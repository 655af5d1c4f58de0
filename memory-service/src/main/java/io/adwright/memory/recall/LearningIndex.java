package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;

/** A search, and what it searches. Many readers, one writer at a time. */
public interface LearningIndex extends LearningSearch {

  /** Adds {@code learning}, in place of an earlier one of the same tenant and id. */
  void put(Learning learning);

  /** Removes the learning of one tenant; nothing happens if there is none. */
  void remove(String tenantId, String learningId);

  /** Returns how many learnings can be found, of all tenants. */
  int size();
}
