package io.adwright.memory.index;

final class VectorApiScanTest extends MemoryIndexContract {
  @Override
  MemoryIndexFactory factory() {
    return Indexes.scan(new VectorApiDotProduct());
  }
}
