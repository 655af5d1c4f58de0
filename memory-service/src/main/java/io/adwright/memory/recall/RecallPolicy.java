package io.adwright.memory.recall;

import java.time.Duration;

/**
 * What is worth recalling.
 *
 * @param limit the most learnings in a recall, from 1
 * @param candidates how many of the most similar texts are looked at more closely; at least {@code
 *     limit}
 * @param floor relevance under which nothing is recalled, 0..1, whatever it weighs
 * @param trust what learnings weigh by where they come from
 * @param halfLife age at which a learning weighs half
 */
public record RecallPolicy(
    int limit, int candidates, double floor, Trust trust, Duration halfLife) {

  public RecallPolicy {
    if (limit < 1 || candidates < limit) {
      throw new IllegalArgumentException(
          "limit must be from 1 to candidates: limit " + limit + ", candidates " + candidates);
    }
    Trust.requireShare("floor", floor);
    if (!halfLife.isPositive()) {
      throw new IllegalArgumentException("halfLife must be above zero: " + halfLife);
    }
  }

  /**
   * Returns the usual policy: the best 5 of 50. The floor lets pass a text of which about a third
   * agrees, in a situation of which half agrees; markets change over a year, hence the half-life.
   */
  public static RecallPolicy standard() {
    return new RecallPolicy(5, 50, 0.39, Trust.standard(), Duration.ofDays(365));
  }

  /** Returns the weight of a learning that is {@code age} old, 0..1; of a future one, 1. */
  double ageWeight(Duration age) {
    double halfLives = (double) Math.max(0, age.toSeconds()) / Math.max(1, halfLife.toSeconds());
    return Math.pow(2, -halfLives);
  }
}
