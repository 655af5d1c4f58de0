package io.adwright.optimizer.gate;

/**
 * What a platform said when it was asked for something: here it is, there is none, or nothing that
 * could be understood. The last two must never be taken for each other.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

  /** The platform has it. */
  record Found<T>(T value) implements Answer<T> {}

  /** The platform says that it has none. */
  record Absent<T>() implements Answer<T> {}

  /**
   * The platform did not answer, or not intelligibly: it may or may not have it.
   *
   * @param why for people
   */
  record Unavailable<T>(String why) implements Answer<T> {}
}
