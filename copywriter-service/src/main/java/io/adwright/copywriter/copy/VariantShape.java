package io.adwright.copywriter.copy;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an ad has the parts that its channel wants, and none of them twice. */
final class VariantShape {
  private final AdFormat format;
  private final FormatLimits limits;

  VariantShape(AdFormat format) {
    this.format = format;
    this.limits = FormatLimits.of(format);
  }

  Stream<Objection> objectionsTo(AdVariant variant) {
    return Stream.of(
            wrongFormat(variant.getFormat()),
            wrongNumber(
                "headlines", variant.getHeadlines(), limits.minHeadlines(), limits.maxHeadlines()),
            wrongNumber(
                "descriptions",
                variant.getDescriptions(),
                limits.minDescriptions(),
                limits.maxDescriptions()),
            wrongPrimaryText(variant),
            repeated("headline", variant.getHeadlines()),
            repeated("description", variant.getDescriptions()))
        .flatMap(Optional::stream);
  }

  private Optional<Objection> wrongFormat(AdFormat actual) {
    return actual == format
        ? Optional.empty()
        : Optional.of(new Objection("WRONG_FORMAT", "format is " + actual + ", not " + format));
  }

  private static Optional<Objection> wrongNumber(
      String what, List<String> texts, int fewest, int most) {
    return texts.size() >= fewest && texts.size() <= most
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "WRONG_NUMBER",
                "%d %s; the channel takes %d to %d".formatted(texts.size(), what, fewest, most)));
  }

  private Optional<Objection> wrongPrimaryText(AdVariant variant) {
    boolean wanted = limits.primaryTextWidth() > 0;
    return variant.getPrimaryText().isPresent() == wanted
        ? Optional.empty()
        : Optional.of(
            new Objection(
                "PRIMARY_TEXT",
                wanted ? "the primary text is missing" : "the channel has no primary text"));
  }

  private static Optional<Objection> repeated(String what, List<String> texts) {
    return texts.stream().map(Folded::of).distinct().count() == texts.size()
        ? Optional.empty()
        : Optional.of(
            new Objection("REPEATED", "a " + what + " stands there twice; write another"));
  }
}
