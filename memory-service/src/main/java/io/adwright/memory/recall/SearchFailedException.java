package io.adwright.memory.recall;

/** What is remembered cannot be searched at the moment; nothing is lost. */
public final class SearchFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
