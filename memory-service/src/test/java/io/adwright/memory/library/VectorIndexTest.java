package io.adwright.memory.library;

import io.adwright.memory.recall.LearningIndex;
import io.adwright.memory.recall.LearningIndexContract;

class VectorIndexTest extends LearningIndexContract {
  @Override
  protected LearningIndex emptyIndex() {
    return new VectorIndex(new WordEmbedder("words/1").engine());
  }
}
