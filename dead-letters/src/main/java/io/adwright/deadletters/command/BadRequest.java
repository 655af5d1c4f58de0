package io.adwright.deadletters.command;

/** The command line asks for what is not there; the message says what, and what to do. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequest(String message) {
    super(message);
  }
}
