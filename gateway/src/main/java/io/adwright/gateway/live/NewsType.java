package io.adwright.gateway.live;

import java.util.Locale;

/** What clients of the stream are told of. */
public enum NewsType {
  /** An agent began, finished or failed. */
  STEP,
  /** A run came further. */
  TRACE,
  /** A model wrote a piece of its answer. */
  TOKEN,
  /** The optimizer decided, or what became of a decision is known. */
  DECISION,
  /** A person should hear of something. */
  ALERT;

  /** The type as it stands in the stream. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
