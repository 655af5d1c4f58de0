package io.adwright.gateway.api;

import io.adwright.gateway.backlog.LetterPile;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The dead letters of a topic. */
public record LetterPileView(
    @Schema(description = "That they lie in", examples = "adwright.strategies.v1.dlq") String topic,
    @Schema(description = "Letters that were not sent again") long waiting,
    @Schema(description = "Letters that were") long replayed,
    @Schema(description = "When the oldest of those waiting was set aside")
        @Nullable Instant oldest,
    @Nullable Instant newest,
    @Schema(description = "Why those waiting were set aside, the latest first; at most 5")
        List<LetterReasonView> reasons,
    @Schema(description = "False where only the latest 10,000 records were counted")
        boolean whole) {

  static LetterPileView of(LetterPile pile) {
    return new LetterPileView(
        pile.topic(),
        pile.waiting(),
        pile.replayed(),
        pile.oldest().orElse(null),
        pile.newest().orElse(null),
        pile.reasons().stream().map(LetterReasonView::of).toList(),
        pile.whole());
  }
}
