package io.adwright.llm.model;

import org.jspecify.annotations.Nullable;

/** What the thread that listens to the model tells the thread that waits for its answer. */
sealed interface Heard {
  /** The next piece of the answer. */
  record Piece(String text) implements Heard {}

  /** The server says that the answer is whole; its usage, or null when it did not say. */
  record Whole(@Nullable Integer tokensIn, @Nullable Integer tokensOut) implements Heard {}

  /** Nothing more will come. */
  record Over(LlmFailure because) implements Heard {}
}
