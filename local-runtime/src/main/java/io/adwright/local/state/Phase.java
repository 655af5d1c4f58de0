package io.adwright.local.state;

/** Where a part, or the stack as a whole, is between its start and its end. */
public enum Phase {
  /** Not started yet: something that it needs is not ready. */
  WAITING,
  STARTING,
  READY,
  /** It died, and will be started again after a pause. */
  RESTARTING,
  /** It could not be started, and will not be tried again. */
  FAILED,
  STOPPING,
  STOPPED;

  public boolean isUp() {
    return this == READY;
  }
}
