package io.adwright.local.run;

/** What was asked for cannot be done as asked; the message says why and what to do instead. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadInputException(String message) {
    super(message);
  }
}
