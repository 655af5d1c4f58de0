package io.adwright.memory.recall;

import io.adwright.contracts.event.Learning;

/** The words by which a learning is found, whatever searches. */
public final class SearchText {
  private SearchText() {}

  /** Returns the text of {@code learning} and its situation in words; equal for equal learnings. */
  public static String of(Learning learning) {
    String situation = Words.of(learning.getAppliesTo());
    return situation.isEmpty() ? learning.getText() : learning.getText() + ' ' + situation;
  }
}
