package io.adwright.memory.engine;

import com.github.benmanes.caffeine.cache.Cache;
import io.adwright.memory.embedding.CachedEmbedder;
import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.embedding.EmbedderLoader;
import io.adwright.memory.embedding.Precision;
import io.adwright.memory.index.IndexChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads the sentence transformer and chooses the index, from files of this machine.
 *
 * @param config where they are
 * @param cache of vectors by text, for the embedder that is loaded
 */
record LocalEngineLoader(EngineConfig config, Cache<String, float[]> cache)
    implements EngineLoader {

  @Override
  public Loaded load(Consumer<String> progress) throws IOException {
    WritableDirectory home = WritableDirectory.of(config.directory());
    Embedder embedder =
        new EmbedderLoader(home.path(), precision(), config.modelUrl()).load(progress);
    Path library = config.faissLibrary();
    IndexChoice index = IndexChoice.of(library, embedder.dimension());
    return new Loaded(
        new EngineState.Ready(new CachedEmbedder(embedder, cache), index.indexes()),
        Stream.of(home.note(), index.fallbackBecause().map(why -> "not FAISS, as " + why))
            .flatMap(Optional::stream)
            .toList());
  }

  private Precision precision() {
    return switch (config.precision()) {
      case AUTO -> Precision.ofThisMachine();
      case FP32 -> Precision.FP32;
      case BF16 -> Precision.BF16;
    };
  }
}
