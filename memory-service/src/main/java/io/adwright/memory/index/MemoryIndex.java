package io.adwright.memory.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Exact search by inner product over vectors with an id each.
 *
 * <p>Implementations are thread-safe: many readers, one writer at a time. After {@link #close()}
 * every method but {@code close} and {@code name} throws {@link IllegalStateException}.
 */
public interface MemoryIndex extends AutoCloseable {

  /** Says what searches, for example {@code faiss-avx2/IDMap2,Flat} or {@code vector-api-scan}. */
  String name();

  /** Returns how many numbers each vector has. */
  int dimension();

  /**
   * Adds {@code vector} under {@code id}, in place of an earlier one. The index keeps a copy.
   *
   * @throws IllegalArgumentException if the vector has another dimension, or a number in it is NaN
   *     or infinite; the index is then as before
   */
  void put(long id, float[] vector);

  /** Removes the vector of {@code id}; returns whether there was one. */
  boolean remove(long id);

  /**
   * Returns the vectors nearest to {@code query}, nearest first, equally near ones by ascending id.
   * All of them where {@code k} is larger than the index; none where it is empty.
   *
   * @param k the most hits to return, from 1
   * @throws IllegalArgumentException if the query has another dimension, or a number in it is NaN
   *     or infinite, or if {@code k} is below 1
   */
  List<Hit> search(float[] query, int k);

  /** Returns how many vectors there are. */
  int size();

  /**
   * Writes a snapshot that {@link MemoryIndexFactory#load} of any kind reads. Whoever kills the
   * process meanwhile finds the earlier file, or none, never half of one.
   *
   * @throws IOException if it cannot be written
   */
  void save(Path file) throws IOException;

  /** Frees what the index holds; a second call does nothing. */
  @Override
  void close();

  /**
   * A vector that was found.
   *
   * @param id as it was put
   * @param similarity the inner product with the query: for vectors of length 1 the cosine of their
   *     angle, -1..1 up to rounding
   */
  record Hit(long id, double similarity) {}
}
