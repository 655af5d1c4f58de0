package io.adwright.gateway.api;

import io.adwright.gateway.backlog.LetterPile.Reason;
import java.time.Instant;

/** Why letters were set aside, and how many. */
public record LetterReasonView(String text, long count, Instant last) {

  static LetterReasonView of(Reason reason) {
    return new LetterReasonView(reason.text(), reason.count(), reason.last());
  }
}
