package io.adwright.memory;

import io.adwright.memory.recall.LearningStore;
import io.adwright.memory.recall.LexicalIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the memory together. */
@ApplicationScoped
class MemoryBeans {

  @Produces
  @Singleton
  LearningStore learnings() {
    return new LearningStore(new LexicalIndex());
  }
}
