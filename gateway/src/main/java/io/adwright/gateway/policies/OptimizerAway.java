package io.adwright.gateway.policies;

/** The optimizer gave no usable answer; the message says why, for people. */
public final class OptimizerAway extends Exception {
  private static final long serialVersionUID = 1L;

  OptimizerAway(String message) {
    super(message);
  }

  OptimizerAway(String message, Throwable cause) {
    super(message, cause);
  }
}
