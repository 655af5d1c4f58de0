package io.adwright.eval.load;

import java.io.Serial;

/** Some runs of a phase never ended; the message says how many and what is known about them. */
public final class IncompleteRunsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  IncompleteRunsException(String message) {
    super(message);
  }
}
