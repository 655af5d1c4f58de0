package io.adwright.copywriter.copy;

import io.adwright.contracts.event.AdVariant;
import java.util.stream.Stream;

/**
 * One text of an ad.
 *
 * @param slot where it stands
 * @param text as people will read it
 */
record Line(Slot slot, String text) {

  /** Returns all lines of {@code variant}. */
  static Stream<Line> of(AdVariant variant) {
    return Stream.of(
            variant.getHeadlines().stream().map(text -> new Line(Slot.HEADLINE, text)),
            variant.getDescriptions().stream().map(text -> new Line(Slot.DESCRIPTION, text)),
            variant.getPrimaryText().stream().map(text -> new Line(Slot.PRIMARY_TEXT, text)))
        .flatMap(lines -> lines);
  }
}
