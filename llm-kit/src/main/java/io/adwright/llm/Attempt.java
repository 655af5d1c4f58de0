package io.adwright.llm;

import io.adwright.llm.model.Progress;

/**
 * One call of the model: passes on what is heard, and knows what it cost even when it broke off.
 */
final class Attempt implements Progress {
  private final Progress next;
  private final int questionTokens;
  private long pieces;

  /**
   * @param questionTokens estimate for when the server does not get to tell
   */
  Attempt(Progress next, int questionTokens) {
    this.next = next;
    this.questionTokens = questionTokens;
  }

  @Override
  public void heard(String piece) {
    pieces++;
    next.heard(piece);
  }

  @Override
  public void tick() {
    next.tick();
  }

  /**
   * Returns what a broken-off call cost: nothing if nothing was heard, otherwise the estimate and
   * the pieces heard, one token each.
   */
  TokenUse costSoFar() {
    return pieces == 0 ? TokenUse.NONE : new TokenUse(questionTokens, pieces);
  }
}
