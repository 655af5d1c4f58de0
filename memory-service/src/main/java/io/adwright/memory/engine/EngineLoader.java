package io.adwright.memory.engine;

import java.util.List;
import java.util.function.Consumer;

/** Makes an engine ready. */
interface EngineLoader {

  /**
   * Returns the engine, after however long it takes.
   *
   * @param progress is told what is being done, for people
   * @throws Exception if it cannot be made ready
   */
  Loaded load(Consumer<String> progress) throws Exception;

  /**
   * An engine, and what is not as it should be.
   *
   * @param ready the engine
   * @param notes what it had to do without, for people; empty if all is well
   */
  record Loaded(EngineState.Ready ready, List<String> notes) {
    public Loaded {
      notes = List.copyOf(notes);
    }
  }
}
