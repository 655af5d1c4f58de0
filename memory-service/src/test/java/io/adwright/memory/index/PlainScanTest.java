package io.adwright.memory.index;

final class PlainScanTest extends MemoryIndexContract {
  @Override
  MemoryIndexFactory factory() {
    return Indexes.scan(new PlainDotProduct());
  }
}
