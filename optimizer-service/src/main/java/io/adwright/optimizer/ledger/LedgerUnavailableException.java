package io.adwright.optimizer.ledger;

/** The ledger cannot be reached, so nothing that could lose money may be done. */
public final class LedgerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
