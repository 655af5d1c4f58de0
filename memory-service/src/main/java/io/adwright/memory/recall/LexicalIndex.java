package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares texts by the words that they share. It knows no synonyms; what it finds, it finds
 * because the words are there.
 */
public final class LexicalIndex implements LearningIndex {
  private final Map<String, Map<String, Entry>> byTenant = new ConcurrentHashMap<>();

  private record Entry(Learning learning, Terms terms) {}

  @Override
  public String name() {
    return "in-memory-lexical";
  }

  /** It does what it can; whoever falls back to it knows why. */
  @Override
  public Optional<String> degradedBecause() {
    return Optional.empty();
  }

  @Override
  public void put(Learning learning) {
    byTenant
        .computeIfAbsent(learning.getTenantId(), _ -> new ConcurrentHashMap<>())
        .put(learning.getLearningId(), new Entry(learning, Terms.of(SearchText.of(learning))));
  }

  @Override
  public void remove(String tenantId, String learningId) {
    Map<String, Entry> learnings = byTenant.get(tenantId);
    if (learnings != null) {
      learnings.remove(learningId);
    }
  }

  @Override
  public List<Hit> search(String tenantId, String text, int limit) {
    Terms wanted = Terms.of(text);
    return byTenant.getOrDefault(tenantId, Map.of()).values().stream()
        .map(entry -> new Hit(entry.learning(), wanted.similarityTo(entry.terms())))
        .filter(hit -> hit.similarity() > 0)
        .sorted(Hit.NEAREST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public int size() {
    return byTenant.values().stream().mapToInt(Map::size).sum();
  }
}
