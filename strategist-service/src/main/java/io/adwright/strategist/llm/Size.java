package io.adwright.strategist.llm;

/** How much of a step that the rules propose is taken; nothing larger can be said. */
public enum Size {
  FULL(100),
  HALF(50),
  QUARTER(25);

  private final int percent;

  Size(int percent) {
    this.percent = percent;
  }

  /** Returns the share of the step, in per cent. */
  int percent() {
    return percent;
  }
}
