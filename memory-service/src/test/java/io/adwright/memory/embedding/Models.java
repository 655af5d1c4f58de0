package io.adwright.memory.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The real model, loaded once per precision and kept between test runs. */
final class Models {
  private static final Path HOME =
      Path.of(System.getProperty("adwright.model.home", "target/model"));
  private static final Map<Precision, Embedder> LOADED = new ConcurrentHashMap<>();

  private Models() {}

  static Embedder in(Precision precision) {
    return LOADED.computeIfAbsent(precision, Models::load);
  }

  private static Embedder load(Precision precision) {
    try {
      return new EmbedderLoader(HOME, precision, Optional.empty()).load(_ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double cosine(float[] left, float[] right) {
    double product = 0;
    double leftSquares = 0;
    double rightSquares = 0;
    for (int place = 0; place < left.length; place++) {
      product += (double) left[place] * right[place];
      leftSquares += (double) left[place] * left[place];
      rightSquares += (double) right[place] * right[place];
    }
    return product / Math.sqrt(leftSquares * rightSquares);
  }
}
