package io.adwright.memory.recall;

class LexicalIndexTest extends MemoryIndexContract {
  @Override
  MemoryIndex emptyIndex() {
    return new LexicalIndex();
  }
}
