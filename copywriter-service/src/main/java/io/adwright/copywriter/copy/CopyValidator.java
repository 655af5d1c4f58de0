package io.adwright.copywriter.copy;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.Creative;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges ads for one campaign, whoever wrote them: lengths and numbers of the channel, clean text,
 * the platform's editorial rules, claims that nobody has substantiated, the brand's banned phrases,
 * and texts that run already.
 */
public final class CopyValidator {
  private final AdFormat format;
  private final List<LineRule> rules;

  /**
   * @param format the channel's
   * @param voice the brand's
   * @param running ads that the campaign shows now
   */
  public CopyValidator(AdFormat format, BrandVoice voice, List<Creative> running) {
    this.format = format;
    this.rules =
        List.of(
            new WidthRule(FormatLimits.of(format)),
            new CleanTextRule(),
            new EditorialRule(voice),
            new ClaimRule(voice),
            new BannedPhraseRule(voice),
            new NoveltyRule(running));
  }

  /**
   * Returns whether {@code variant} may be published, or why not: every objection to its shape, and
   * the first one to each text.
   */
  public CopyJudgement judge(AdVariant variant) {
    List<Objection> objections =
        Stream.concat(
                new VariantShape(format).objectionsTo(variant),
                Line.of(variant).flatMap(this::objectionsTo))
            .toList();
    return objections.isEmpty()
        ? new CopyJudgement.Accepted(variant)
        : new CopyJudgement.Rejected(objections);
  }

  /** Returns whether {@code line} may stand in an ad. */
  boolean accepts(Line line) {
    return objectionsTo(line).findAny().isEmpty();
  }

  private Stream<Objection> objectionsTo(Line line) {
    return rules.stream().map(rule -> rule.objectionTo(line)).flatMap(Optional::stream).limit(1);
  }
}
