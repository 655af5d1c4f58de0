package io.adwright.memory.embedding;

import java.util.List;

/**
 * Turns a text into a vector, such that texts of similar meaning get vectors of a high inner
 * product.
 *
 * <p>Implementations are thread-safe. One {@link #id()} gives the same vector for the same text,
 * alone or among others.
 */
public interface Embedder {

  /**
   * Names model and precision, for example {@code all-MiniLM-L6-v2/bf16}. Vectors of different ids
   * must never be compared.
   */
  String id();

  /** Returns how many numbers a vector has. */
  int dimension();

  /**
   * Returns the vector of {@code text}, of Euclidean length 1. The caller may keep and change it.
   *
   * @param text of any length; what is beyond the model's window has no influence
   * @throws EmbeddingException if the model fails
   */
  float[] embed(String text);

  /**
   * Returns the vectors of {@code texts} in their order, as {@link #embed} does one by one, with
   * less time per text.
   *
   * @throws EmbeddingException if the model fails
   */
  List<float[]> embedAll(List<String> texts);
}
