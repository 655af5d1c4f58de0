package io.adwright.memory.library;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.embedding.EmbeddingException;
import io.adwright.memory.engine.EngineState.Ready;
import io.adwright.memory.recall.LearningIndex;
import io.adwright.memory.recall.SearchFailedException;
import io.adwright.memory.recall.SearchText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares learnings by their meaning, as an embedder has it. Every tenant has an index of its own:
 * nobody's learnings crowd out those of another, or are looked at for them.
 */
final class VectorIndex implements LearningIndex {
  private final Ready engine;
  private final Vectors vectors;
  private final Map<String, TenantIndex> byTenant = new ConcurrentHashMap<>();

  VectorIndex(Ready engine) {
    this.engine = engine;
    this.vectors = new Vectors(engine.embedder());
  }

  @Override
  public String name() {
    return engine.indexes().name() + " " + engine.embedder().id();
  }

  @Override
  public Optional<String> degradedBecause() {
    return Optional.empty();
  }

  /**
   * Adds {@code learning}; one without a vector of this embedder gets one, which takes its time.
   */
  @Override
  public void put(Learning learning) {
    float[] vector =
        vectors.carriedBy(learning).orElseGet(() -> vectors.of(SearchText.of(learning)));
    byTenant
        .computeIfAbsent(learning.getTenantId(), _ -> new TenantIndex(engine.indexes().create()))
        .put(learning, vector);
  }

  @Override
  public void remove(String tenantId, String learningId) {
    TenantIndex own = byTenant.get(tenantId);
    if (own != null) {
      own.remove(learningId);
    }
  }

  @Override
  public List<Hit> search(String tenantId, String text, int limit) {
    TenantIndex own = byTenant.get(tenantId);
    try {
      return own == null ? List.of() : own.search(vectors.of(text), limit);
    } catch (EmbeddingException | IllegalStateException failure) {
      throw new SearchFailedException("search by meaning failed: " + failure.getMessage(), failure);
    }
  }

  @Override
  public int size() {
    return byTenant.values().stream().mapToInt(TenantIndex::size).sum();
  }

  Vectors vectors() {
    return vectors;
  }
}
