package io.adwright.memory.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the query with every vector, in Java. Keeps all in the heap. */
final class ScanIndex implements MemoryIndex {
  private static final int FIRST_CAPACITY = 64;

  private final DotProduct product;
  private final Dimension dimension;
  private final Guard guard;
  private final Map<Long, Integer> rowOf = new HashMap<>();
  private long[] ids = new long[FIRST_CAPACITY];
  private float[][] vectors = new float[FIRST_CAPACITY][];
  private int count;

  ScanIndex(DotProduct product, Dimension dimension) {
    this.product = product;
    this.dimension = dimension;
    this.guard = new Guard(product.indexName());
  }

  @Override
  public String name() {
    return product.indexName();
  }

  @Override
  public int dimension() {
    return dimension.size();
  }

  @Override
  public void put(long id, float[] vector) {
    dimension.require(vector, "the vector of " + id);
    float[] copy = vector.clone();
    guard.writing(
        () -> {
          int row = rowOf.computeIfAbsent(id, this::append);
          vectors[row] = copy;
          return row;
        });
  }

  private int append(long id) {
    if (count == ids.length) {
      ids = java.util.Arrays.copyOf(ids, 2 * count);
      vectors = java.util.Arrays.copyOf(vectors, 2 * count);
    }
    ids[count] = id;
    return count++;
  }

  @Override
  public boolean remove(long id) {
    return guard.writing(
        () -> {
          Integer row = rowOf.remove(id);
          if (row == null) {
            return false;
          }
          fill(row);
          return true;
        });
  }

  /** Moves the last row into the one that became free. */
  private void fill(int row) {
    count--;
    if (row != count) {
      ids[row] = ids[count];
      vectors[row] = vectors[count];
      rowOf.put(ids[row], row);
    }
    vectors[count] = new float[0];
  }

  @Override
  public List<Hit> search(float[] query, int k) {
    dimension.require(query, "the query");
    Dimension.requirePositive(k);
    return guard.reading(
        () -> {
          Nearest nearest = new Nearest(k);
          for (int row = 0; row < count; row++) {
            nearest.offer(ids[row], product.of(query, vectors[row]));
          }
          return nearest.hits();
        });
  }

  @Override
  public int size() {
    return guard.reading(() -> count);
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
    return new Snapshot.Rows() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public long id(int row) {
        return ids[row];
      }

      @Override
      public float at(int row, int place) {
        return vectors[row][place];
      }
    };
  }

  @Override
  public void close() {
    guard.close(
        () -> {
          rowOf.clear();
          vectors = new float[0][];
          count = 0;
        });
  }
}
