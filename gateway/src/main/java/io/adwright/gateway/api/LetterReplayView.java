package io.adwright.gateway.api;

import io.adwright.gateway.backlog.DeadLetters.Replayed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay of dead letters did. */
public record LetterReplayView(
    String topic,
    @Schema(description = "Letters that were sent to where they were read from") int sent,
    @Schema(description = "Letters that still wait; 100 are sent at a time") long left,
    @Schema(description = "Of the order in the audit") String controlId) {

  /** Returns the view of what the order {@code controlId} came to. */
  public static LetterReplayView of(String topic, Replayed replayed, String controlId) {
    return new LetterReplayView(topic, replayed.sent(), replayed.left(), controlId);
  }
}
