package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds learnings whose text is near another text. Tenants never see each other's learnings.
 *
 * <p>Implementations are thread-safe and work when empty.
 */
public interface LearningSearch {

  /**
   * Name that {@code Recall.index} carries, so that a reader knows what kind of search answered.
   */
  String name();

  /** Returns a reason code if something worse than usual answers at the moment. */
  Optional<String> degradedBecause();

  /**
   * Returns the tenant's learnings nearest to {@code text}, nearest first; equally near ones in the
   * order of their ids.
   *
   * @param limit the most hits to return, from 1
   * @throws SearchFailedException if nothing can be searched at the moment
   */
  List<Hit> search(String tenantId, String text, int limit);

  /**
   * A learning that was found.
   *
   * @param learning as it was put
   * @param similarity of the texts, -1..1; 1 is the same
   */
  record Hit(Learning learning, double similarity) {
    /** The order of every answer. */
    public static final Comparator<Hit> NEAREST_FIRST =
        Comparator.comparingDouble(Hit::similarity)
            .reversed()
            .thenComparing(hit -> hit.learning().getLearningId());

    public Hit {
      if (!(similarity >= -1 && similarity <= 1)) {
        throw new IllegalArgumentException(
            "similarity " + similarity + " of " + learning.getLearningId() + " is not in -1..1");
      }
    }
  }
}
