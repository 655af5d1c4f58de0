package io.adwright.simulator.rest;

/** A request makes no sense; the message tells the client why. */
final class BadRequest extends Exception {
  private static final long serialVersionUID = 1;

  BadRequest(String message) {
    super(message);
  }

  /** Returns what the client has to know. */
  String complaint() {
    return String.valueOf(getMessage());
  }
}
