package io.adwright.eval.stack;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The stack cannot be measured; the message says what is wrong with it and what to do. */
public final class StackException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public StackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
