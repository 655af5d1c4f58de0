package io.adwright.gateway.api;

import io.adwright.gateway.backlog.LetterPile;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the agents set aside, topic by topic. */
public record LetterPileList(
    @Schema(description = "Topics without letters among them") List<LetterPileView> items) {

  /** Returns the view of {@code piles}. */
  public static LetterPileList of(List<LetterPile> piles) {
    return new LetterPileList(piles.stream().map(LetterPileView::of).toList());
  }
}
