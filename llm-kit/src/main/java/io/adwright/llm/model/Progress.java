package io.adwright.llm.model;

/** Follows an answer while it is made, on the thread that waits for it. Must be quick. */
public interface Progress {
  /** Hears the next piece of the answer, usually one token. */
  void heard(String piece);

  /** Is called often, about fifty times a second, whether or not something was heard. */
  void tick();
}
