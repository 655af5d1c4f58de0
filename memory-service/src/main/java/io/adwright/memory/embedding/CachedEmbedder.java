package io.adwright.memory.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers the vectors of texts that were asked for one by one. */
public final class CachedEmbedder implements Embedder {
  private final Embedder embedder;
  private final Cache<String, float[]> cache;

  /**
   * @param cache by text, of this embedder alone
   */
  public CachedEmbedder(Embedder embedder, Cache<String, float[]> cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  @Override
  public String id() {
    return embedder.id();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public float[] embed(String text) {
    return cache.get(text, embedder::embed).clone();
  }

  /** Uses what is remembered, and remembers nothing: a rebuild would drive out all else. */
  @Override
  public List<float[]> embedAll(List<String> texts) {
    Map<String, float[]> known = cache.getAllPresent(texts);
    List<String> unknown = texts.stream().filter(text -> !known.containsKey(text)).toList();
    var made = embedder.embedAll(unknown).iterator();
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      float[] vector = known.get(text);
      vectors.add(vector == null ? made.next() : vector.clone());
    }
    return vectors;
  }
}
