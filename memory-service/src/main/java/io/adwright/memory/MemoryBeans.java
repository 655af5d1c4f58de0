package io.adwright.memory;

import io.adwright.memory.engine.EngineState;
import io.adwright.memory.engine.MemoryEngine;
import io.adwright.memory.library.Library;
import io.adwright.memory.library.Playbook;
import io.adwright.memory.recall.Recaller;
import io.adwright.memory.topic.CatchUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts the memory together. */
@ApplicationScoped
class MemoryBeans {

  @Produces
  @Singleton
  Library library(MemoryEngine engine, CatchUp catchUp, MemoryConfig config) {
    var library =
        new Library(
            config.playbook() ? Playbook.shipped() : List.of(),
            () -> catchUp.isDone() ? Optional.empty() : Optional.of("LEARNINGS_NOT_READ_YET"),
            () -> whyNoMeaning(engine.state()));
    engine.whenReady(library::searchByMeaning);
    return library;
  }

  @Produces
  @Singleton
  Recaller recaller(Library library, MemoryConfig config) {
    return new Recaller(library, config.policy());
  }

  private static Optional<String> whyNoMeaning(EngineState state) {
    return switch (state) {
      case EngineState.Ready _ -> Optional.of("VECTORS_NOT_READY_YET");
      case EngineState.Preparing _ -> Optional.of("EMBEDDER_NOT_READY_YET");
      case EngineState.Unavailable _ -> Optional.of("EMBEDDER_UNAVAILABLE");
    };
  }
}
