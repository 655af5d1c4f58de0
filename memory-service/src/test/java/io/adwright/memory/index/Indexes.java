package io.adwright.memory.index;

import java.nio.file.Files;
import java.nio.file.Path;

/** Indexes to test with. */
final class Indexes {
  static final Path FAISS_LIBRARY =
      Path.of(System.getProperty("adwright.faiss.library", ".adwright/native/libfaiss_c.so"));

  private Indexes() {}

  static boolean hasFaiss() {
    return Files.exists(FAISS_LIBRARY);
  }

  static MemoryIndexFactory scan(DotProduct product) {
    return new MemoryIndexFactory() {
      @Override
      public String name() {
        return product.indexName();
      }

      @Override
      public MemoryIndex create() {
        return new ScanIndex(product, new Dimension(MemoryIndexContract.DIMENSION));
      }
    };
  }
}
