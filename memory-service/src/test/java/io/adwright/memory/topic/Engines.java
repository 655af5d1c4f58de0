package io.adwright.memory.topic;

import io.adwright.memory.engine.EngineState;
import io.adwright.memory.engine.MemoryEngine;
import java.util.function.Consumer;

/** An engine in one state for good. */
record Engines(EngineState state) implements MemoryEngine {

  static MemoryEngine none() {
    return new Engines(new EngineState.Unavailable("not in this test"));
  }

  @Override
  public void whenReady(Consumer<EngineState.Ready> listener) {
    if (state instanceof EngineState.Ready ready) {
      listener.accept(ready);
    }
  }
}
