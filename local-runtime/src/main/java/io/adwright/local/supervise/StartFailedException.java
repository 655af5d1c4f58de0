package io.adwright.local.supervise;

import io.adwright.local.state.Failure;

/** A part could not be started, and trying again would not help. */
final class StartFailedException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  StartFailedException(Failure failure) {
    super(failure.part() + " " + failure.what());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
