package io.adwright.memory.library;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.index.MemoryIndex;
import io.adwright.memory.recall.LearningSearch.Hit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One tenant's learnings by the numbers that the index of vectors knows them by. */
final class TenantIndex {
  private final MemoryIndex index;
  private final Map<String, Long> numbers = new ConcurrentHashMap<>();
  private final Map<Long, Learning> learnings = new ConcurrentHashMap<>();
  private long next;

  TenantIndex(MemoryIndex index) {
    this.index = index;
  }

  synchronized void put(Learning learning, float[] vector) {
    // A changed learning gets a new number: who finds the old one meanwhile finds the old learning.
    @Nullable Long before = numbers.put(learning.getLearningId(), next);
    learnings.put(next, learning);
    index.put(next, vector);
    next++;
    drop(before);
  }

  synchronized void remove(String learningId) {
    drop(numbers.remove(learningId));
  }

  List<Hit> search(float[] query, int limit) {
    return withAllEquallyNear(query, limit).stream()
        .flatMap(this::hit)
        .sorted(Hit.NEAREST_FIRST)
        .limit(limit)
        .toList();
  }

  /**
   * Numbers say when a learning came, which differs from replica to replica; so among equally near
   * ones at the end, none is left out before they are put in the order of their ids.
   */
  private List<MemoryIndex.Hit> withAllEquallyNear(float[] query, int limit) {
    int asked = limit;
    while (true) {
      List<MemoryIndex.Hit> found = index.search(query, asked + 1);
      boolean endsBelow =
          found.size() <= asked || found.getLast().similarity() < found.get(limit - 1).similarity();
      if (endsBelow) {
        return found;
      }
      asked = Math.multiplyExact(asked, 2);
    }
  }

  int size() {
    return numbers.size();
  }

  private void drop(@Nullable Long number) {
    if (number != null) {
      index.remove(number);
      learnings.remove(number);
    }
  }

  /** Rounding may take the product of two vectors of length 1 a little out of range. */
  private Stream<Hit> hit(MemoryIndex.Hit found) {
    @Nullable Learning learning = learnings.get(found.id());
    return learning == null
        ? Stream.empty()
        : Stream.of(new Hit(learning, Math.clamp(found.similarity(), -1, 1)));
  }
}
