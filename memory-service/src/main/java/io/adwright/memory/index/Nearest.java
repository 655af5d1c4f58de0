package io.adwright.memory.index;

import io.adwright.memory.index.MemoryIndex.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best so many hits of those that were offered. Not thread-safe. */
final class Nearest {
  /** Nearest first; equally near ones by their ids. */
  static final Comparator<Hit> ORDER =
      Comparator.comparingDouble(Hit::similarity).reversed().thenComparingLong(Hit::id);

  private final int limit;
  private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(ORDER.reversed());

  Nearest(int limit) {
    this.limit = limit;
  }

  void offer(long id, float similarity) {
    if (worstFirst.size() < limit) {
      worstFirst.add(new Hit(id, similarity));
      return;
    }
    Hit worst = worstFirst.element();
    if (similarity > worst.similarity() || (similarity == worst.similarity() && id < worst.id())) {
      worstFirst.remove();
      worstFirst.add(new Hit(id, similarity));
    }
  }

  List<Hit> hits() {
    return worstFirst.stream().sorted(ORDER).toList();
  }
}
