package io.adwright.gateway.backlog;

/** The broker gave no usable answer; the message says why, for people. */
public final class BrokerAway extends Exception {
  private static final long serialVersionUID = 1L;

  public BrokerAway(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
