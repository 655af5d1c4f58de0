package io.adwright.memory.engine;

import java.util.function.Consumer;

/** Holds the embedder and the index once they are ready. Thread-safe. */
public interface MemoryEngine {

  /** Returns the state now, without waiting. */
  EngineState state();

  /**
   * Calls {@code listener} once with the {@link EngineState.Ready} state: at once if it is ready
   * already, else from the thread that makes it ready; never if it becomes unavailable.
   */
  void whenReady(Consumer<EngineState.Ready> listener);
}
