package io.adwright.memory.library;

import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.engine.EngineState;
import io.adwright.memory.index.IndexChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Vectors by words: alike where words are shared. Counts how many it made. */
public final class WordEmbedder implements Embedder {
  private static final int DIMENSION = 64;
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private final String id;
  private final AtomicInteger made = new AtomicInteger();

  public WordEmbedder(String id) {
    this.id = id;
  }

  public EngineState.Ready engine() {
    return new EngineState.Ready(
        this, IndexChoice.of(Path.of("no-such-library.so"), DIMENSION).indexes());
  }

  public int made() {
    return made.get();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] embed(String text) {
    made.incrementAndGet();
    float[] vector = new float[DIMENSION];
    NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .forEach(word -> vector[Math.floorMod(word.hashCode(), DIMENSION)] += 1);
    double length = 0;
    for (float number : vector) {
      length += number * number;
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }
}
