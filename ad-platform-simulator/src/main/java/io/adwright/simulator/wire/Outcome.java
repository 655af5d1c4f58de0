package io.adwright.simulator.wire;

import io.adwright.simulator.platform.Verdict;

/** What came of a request, in one word. */
public enum Outcome {
  /** The campaign came into being. */
  CREATED,
  /** The campaign changed. */
  APPLIED,
  /** Nothing changed now: it had been done before. */
  REPLAYED,
  /** Nothing changed: only a check was asked for, and passed. */
  VALIDATED,
  /** Nothing changed: something was wrong. */
  REFUSED;

  /** Returns the word for {@code verdict}. */
  static Outcome of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Created _ -> CREATED;
      case Verdict.Applied _ -> APPLIED;
      case Verdict.Replayed _ -> REPLAYED;
      case Verdict.Validated _ -> VALIDATED;
      case Verdict.Refused _ -> REFUSED;
    };
  }
}
