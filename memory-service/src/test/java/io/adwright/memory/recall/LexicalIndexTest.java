package io.adwright.memory.recall;

class LexicalIndexTest extends LearningIndexContract {
  @Override
  protected LearningIndex emptyIndex() {
    return new LexicalIndex();
  }
}
