package io.adwright.simulator.platform;

/**
 * A state that a campaign was in, so that a writer can say which one it has seen.
 *
 * <p>The number is the journal sequence of the request that made the state. It is therefore unique
 * over all campaigns, grows with every change, and is not given twice after a restart.
 *
 * @param number from 1
 */
public record Revision(long number) implements Comparable<Revision> {
  private static final String PREFIX = "r";

  public Revision {
    if (number < 1) {
      throw new IllegalArgumentException("revision " + number + " is below 1");
    }
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if this platform never wrote such a revision
   */
  public static Revision parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("'" + text + "' is not a revision of this platform");
    }
    return new Revision(Long.parseLong(text.substring(PREFIX.length())));
  }

  @Override
  public int compareTo(Revision other) {
    return Long.compare(number, other.number);
  }

  /** Returns the text that clients see and send back; to them it is opaque. */
  @Override
  public String toString() {
    return PREFIX + number;
  }
}
