package io.adwright.memory.engine;

import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.index.MemoryIndexFactory;

/**
 * Whether texts can be searched by meaning. Whatever the state, the service answers: while it is
 * not {@link Ready}, by the words that texts share.
 */
public sealed interface EngineState {

  /**
   * Vectors can be made and searched. Final: a ready engine stays ready until the process ends.
   *
   * @param embedder makes vectors
   * @param indexes makes indexes for vectors of its dimension
   */
  record Ready(Embedder embedder, MemoryIndexFactory indexes) implements EngineState {}

  /**
   * The model is being prepared; becomes {@link Ready} or {@link Unavailable}.
   *
   * @param step what is being done, for people
   */
  record Preparing(String step) implements EngineState {}

  /**
   * There will be no vectors in this process.
   *
   * @param reason why, with what to do about it, for people
   */
  record Unavailable(String reason) implements EngineState {}
}
