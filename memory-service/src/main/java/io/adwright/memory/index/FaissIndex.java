package io.adwright.memory.index;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** FAISS's exact index, {@code IDMap2,Flat} by inner product. Its vectors lie outside the heap. */
final class FaissIndex implements MemoryIndex {
  private final Faiss faiss;
  private final Dimension dimension;
  private final String name;
  private final Guard guard;
  private final Faiss.Index index;

  /** FAISS would keep two vectors under one id. */
  private final Set<Long> known = new HashSet<>();

  FaissIndex(Faiss faiss, Dimension dimension, String name) {
    this.faiss = faiss;
    this.dimension = dimension;
    this.name = name;
    this.guard = new Guard(name);
    this.index = faiss.newIndex(dimension.size());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimension() {
    return dimension.size();
  }

  @Override
  public void put(long id, float[] vector) {
    dimension.require(vector, "the vector of " + id);
    guard.writing(
        () -> {
          if (!known.add(id)) {
            faiss.remove(index, id);
          }
          faiss.add(index, id, vector);
          return id;
        });
  }

  @Override
  public boolean remove(long id) {
    return guard.writing(() -> known.remove(id) && faiss.remove(index, id) > 0);
  }

  @Override
  public List<Hit> search(float[] query, int k) {
    dimension.require(query, "the query");
    Dimension.requirePositive(k);
    return guard.reading(() -> known.isEmpty() ? List.of() : nearest(query, k));
  }

  /**
   * FAISS leaves open which of equally near vectors it returns at the end of the list: asks for
   * more until the end is told apart from what is kept.
   */
  private List<Hit> nearest(float[] query, int k) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = arena.allocateFrom(JAVA_FLOAT, query);
      long asked = k + 1L;
      while (true) {
        int limit = (int) Math.min(asked, known.size());
        List<Hit> hits = search(numbers, limit);
        boolean all = limit == known.size();
        if (all || hits.get(k - 1).similarity() > hits.getLast().similarity()) {
          return hits.stream().sorted(Nearest.ORDER).limit(k).toList();
        }
        asked *= 2;
      }
    }
  }

  private List<Hit> search(MemorySegment query, int k) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment similarities = arena.allocate(JAVA_FLOAT, k);
      MemorySegment labels = arena.allocate(JAVA_LONG, k);
      faiss.search(index, query, k, similarities, labels);
      List<Hit> hits = new ArrayList<>(k);
      for (int place = 0; place < k; place++) {
        hits.add(
            new Hit(
                labels.getAtIndex(JAVA_LONG, place), similarities.getAtIndex(JAVA_FLOAT, place)));
      }
      return hits;
    }
  }

  @Override
  public int size() {
    return guard.reading(known::size);
  }

  @Override
  public void save(Path file) throws IOException {
    guard.reading(
        () -> {
          Snapshot.write(file, dimension, rows());
          return file;
        });
  }

  private Snapshot.Rows rows() {
    MemorySegment ids = faiss.ids(index);
    MemorySegment vectors = faiss.vectors(index);
    return new Snapshot.Rows() {
      @Override
      public int count() {
        return known.size();
      }

      @Override
      public long id(int row) {
        return ids.getAtIndex(JAVA_LONG, row);
      }

      @Override
      public float at(int row, int place) {
        return vectors.getAtIndex(JAVA_FLOAT, (long) row * dimension.size() + place);
      }
    };
  }

  @Override
  public void close() {
    guard.close(() -> faiss.free(index));
  }
}
