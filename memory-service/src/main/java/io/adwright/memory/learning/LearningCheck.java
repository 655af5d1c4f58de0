package io.adwright.memory.learning;

import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Learning;

/** What must hold of a record before it is taken for a learning. */
public final class LearningCheck {
  /** Longest text, in characters; what is longer is no lesson. */
  public static final int LONGEST_TEXT = 2_000;

  private LearningCheck() {}

  /**
   * Checks {@code learning}.
   *
   * @throws IllegalArgumentException if it cannot be used; the message says why
   */
  public static void require(Learning learning) {
    require(!learning.getTenantId().isBlank(), learning, "its tenant is blank");
    require(!learning.getLearningId().isBlank(), learning, "its id is blank");
    require(!learning.getText().isBlank(), learning, "its text is blank");
    require(
        learning.getText().length() <= LONGEST_TEXT,
        learning,
        "its text has %d characters, more than %d"
            .formatted(learning.getText().length(), LONGEST_TEXT));
    learning
        .getEffect()
        .ifPresent(effect -> require(isFinite(effect), learning, "its effect is " + effect));
  }

  private static boolean isFinite(Effect effect) {
    return Double.isFinite(effect.getLow())
        && Double.isFinite(effect.getMid())
        && Double.isFinite(effect.getHigh());
  }

  private static void require(boolean holds, Learning learning, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(
          "learning \"" + learning.getLearningId() + "\" cannot be used: " + otherwise);
    }
  }
}
