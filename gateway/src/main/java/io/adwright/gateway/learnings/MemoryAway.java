package io.adwright.gateway.learnings;

/** The memory service does not answer, or not in time. */
public final class MemoryAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MemoryAway(String message, Throwable cause) {
    super(message, cause);
  }

  MemoryAway(String message) {
    super(message);
  }
}
