package io.adwright.optimizer.observed;

/** The database did not answer; nothing was kept, and it may be tried again. */
public final class ObservationsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ObservationsUnavailableException(Exception cause) {
    super("what outcomes are judged by cannot be reached: " + cause.getMessage(), cause);
  }
}
