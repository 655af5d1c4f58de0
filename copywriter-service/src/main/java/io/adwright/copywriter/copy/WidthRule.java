package io.adwright.copywriter.copy;

import java.util.Optional;

/** A text fits its place. */
record WidthRule(FormatLimits limits) implements LineRule {
  @Override
  public Optional<Objection> objectionTo(Line line) {
    int width = TextWidth.of(line.text());
    int limit = limits.widthOf(line.slot());
    return width <= limit
        ? Optional.empty()
        : Optional.of(
            Objection.to(
                line,
                "TOO_LONG",
                "is %d wide, the limit is %d; shorten it".formatted(width, limit)));
  }
}
