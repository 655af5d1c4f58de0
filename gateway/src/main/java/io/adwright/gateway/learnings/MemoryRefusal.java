package io.adwright.gateway.learnings;

/** The memory service understood, and refuses. */
public final class MemoryRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  MemoryRefusal(int status, String why) {
    super(why);
    this.status = status;
  }

  /** The HTTP status of the answer, 400 to 499. */
  public int status() {
    return status;
  }
}
