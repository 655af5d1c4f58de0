package io.adwright.memory.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The kind of index that this process uses: FAISS where its library is there and works, else a scan
 * in Java, which finds the same.
 *
 * @param indexes makes them
 * @param fallbackBecause why it is not FAISS, for people; empty if it is
 */
public record IndexChoice(MemoryIndexFactory indexes, Optional<String> fallbackBecause) {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  /**
   * Chooses, and never fails: whatever is wrong with the library becomes the reason.
   *
   * @param library file of FAISS with its C API; may be absent
   * @param dimension of the vectors, from 1
   */
  public static IndexChoice of(Path library, int dimension) {
    Dimension checked = new Dimension(dimension);
    try {
      Optional<String> obstacle =
          Files.exists(library)
              ? new NativeFile(library, CPUINFO).obstacle()
              : Optional.of("there is no " + library.toAbsolutePath());
      if (obstacle.isPresent()) {
        return scan(checked, obstacle.get());
      }
      return new IndexChoice(faiss(Faiss.load(library), checked), Optional.empty());
    } catch (IOException | RuntimeException | LinkageError e) {
      return scan(checked, library + " cannot be loaded: " + e.getMessage());
    }
  }

  /** Returns indexes of FAISS that are known to work: one was filled and asked. */
  private static MemoryIndexFactory faiss(Faiss faiss, Dimension dimension) {
    String instructions = faiss.build().contains("avx2") ? "-avx2" : "";
    MemoryIndexFactory indexes =
        new Factory(
            "faiss" + instructions + "/IDMap2,Flat",
            name -> new FaissIndex(faiss, dimension, name));
    try (MemoryIndex index = indexes.create()) {
      float[] vector = new float[dimension.size()];
      vector[0] = 1;
      index.put(1, vector);
      if (index.search(vector, 1).getFirst().similarity() != 1) {
        throw new IllegalStateException("FAISS " + faiss.build() + " does not find what it holds");
      }
    }
    return indexes;
  }

  private static IndexChoice scan(Dimension dimension, String noFaiss) {
    Optional<String> noVectors = VectorApi.obstacle();
    DotProduct product = noVectors.isPresent() ? new PlainDotProduct() : new VectorApiDotProduct();
    String because = noVectors.map(reason -> noFaiss + "; " + reason).orElse(noFaiss);
    return new IndexChoice(
        new Factory(product.indexName(), _ -> new ScanIndex(product, dimension)),
        Optional.of(because));
  }

  private record Factory(String name, java.util.function.Function<String, MemoryIndex> maker)
      implements MemoryIndexFactory {
    @Override
    public MemoryIndex create() {
      return maker.apply(name);
    }
  }
}
