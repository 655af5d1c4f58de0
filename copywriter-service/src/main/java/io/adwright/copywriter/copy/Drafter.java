package io.adwright.copywriter.copy;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes ads for one campaign out of templates, passing over texts that the validator refuses. */
final class Drafter {
  /** As many as give a responsive ad something to combine, and still say different things. */
  private static final int RESPONSIVE_HEADLINES = 6;

  private static final int RESPONSIVE_DESCRIPTIONS = 3;
  private static final int FEED_HEADLINES = 2;

  private final AdFormat format;
  private final CopyValidator validator;
  private final Map<String, String> words;
  private final String planId;

  /**
   * @param format of the channel
   * @param validator decides which texts can be used
   * @param words what the places in templates are filled with
   * @param planId goes into the variants' ids
   */
  Drafter(AdFormat format, CopyValidator validator, Map<String, String> words, String planId) {
    this.format = format;
    this.validator = validator;
    this.words = Map.copyOf(words);
    this.planId = planId;
  }

  /**
   * Returns an ad that argues by {@code angle}; it may lack texts, which the validator will tell.
   */
  AdVariant draft(Angle angle) {
    Set<String> taken = new HashSet<>();
    return switch (format) {
      case GOOGLE_RESPONSIVE_SEARCH ->
          variant(
              angle,
              pick(Slot.HEADLINE, headlines(angle), RESPONSIVE_HEADLINES, taken),
              pick(Slot.DESCRIPTION, angle.sentences(), RESPONSIVE_DESCRIPTIONS, taken),
              Optional.empty());
      case META_FEED ->
          variant(
              angle,
              pick(Slot.HEADLINE, headlines(angle), FEED_HEADLINES, taken),
              pick(Slot.DESCRIPTION, angle.unnamed(), 1, taken),
              pick(Slot.PRIMARY_TEXT, angle.sentences(), 1, taken).stream().findFirst());
      case GENERIC ->
          variant(
              angle,
              pick(Slot.HEADLINE, headlines(angle), FEED_HEADLINES, taken),
              pick(Slot.DESCRIPTION, angle.unnamed(), 1, taken),
              Optional.empty());
    };
  }

  private static List<String> headlines(Angle angle) {
    return Stream.of(angle.named(), angle.unnamed()).flatMap(List::stream).toList();
  }

  private List<String> pick(Slot slot, List<String> templates, int wanted, Set<String> taken) {
    return templates.stream()
        .flatMap(template -> Template.fill(template, words).stream())
        .filter(text -> validator.accepts(new Line(slot, text)))
        .filter(text -> taken.add(Folded.of(text)))
        .limit(wanted)
        .toList();
  }

  private AdVariant variant(
      Angle angle,
      List<String> headlines,
      List<String> descriptions,
      Optional<String> primaryText) {
    return VariantIds.identified(
        planId,
        AdVariant.newBuilder()
            .setVariantId("")
            .setFormat(format)
            .setAngle(angle.label())
            .setHeadlines(headlines)
            .setDescriptions(descriptions)
            .setPrimaryText(primaryText.orElse(null))
            .build());
  }
}
