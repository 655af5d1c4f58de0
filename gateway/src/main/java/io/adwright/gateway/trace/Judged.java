package io.adwright.gateway.trace;

import io.adwright.contracts.event.Outcome;
import java.util.List;

/**
 * What came of an action, as it was judged last.
 *
 * @param actionId the action
 * @param restatement how often the judgement was restated before, from 0
 * @param part the judgement
 */
record Judged(String actionId, int restatement, Part part) {

  static Judged of(Outcome outcome) {
    return new Judged(
        outcome.getActionId(),
        outcome.getRestatement(),
        Part.of(outcome.getContext(), outcome::toByteBuffer, List.of()));
  }

  /** The higher restatement holds; of two with one number the later, to make the order total. */
  Judged merge(Judged other) {
    int byNumber = Integer.compare(restatement, other.restatement);
    if (byNumber != 0) {
      return byNumber > 0 ? this : other;
    }
    return part.later(other.part).equals(part) ? this : other;
  }

  Outcome read() {
    return part.read(Outcome::fromByteBuffer);
  }
}
