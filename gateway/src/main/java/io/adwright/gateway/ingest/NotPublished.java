package io.adwright.gateway.ingest;

/** The broker did not acknowledge all snapshots of a request. */
public final class NotPublished extends Exception {
  private static final long serialVersionUID = 1L;

  private final Why why;
  private final int published;
  private final int wanted;

  /** What stood in the way. */
  public enum Why {
    /** Broker or schema registry did not answer in time: try again later. */
    UNAVAILABLE,
    /** A snapshot is larger than the broker takes: send fewer windows. */
    TOO_LARGE
  }

  NotPublished(Why why, int published, int wanted, Throwable cause) {
    super(published + " of " + wanted + " snapshots were published", cause);
    this.why = why;
    this.published = published;
    this.wanted = wanted;
  }

  public Why why() {
    return why;
  }

  /** How many snapshots were acknowledged before. */
  public int published() {
    return published;
  }

  /** How many snapshots the request holds. */
  public int wanted() {
    return wanted;
  }
}
