package io.adwright.gateway.trace;

/** The store is away for a while; nothing was changed. Trying again later is safe. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what does not answer. */
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
