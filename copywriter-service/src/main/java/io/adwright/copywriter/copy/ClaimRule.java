package io.adwright.copywriter.copy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text claims nothing that has to be substantiated and is not: no superlative, guarantee, "free",
 * medical or scientific claim, or hurry.
 *
 * <p>Sources: Directive 2005/29/EC on unfair commercial practices, Annex I (no. 7: false urgency,
 * no. 17: cures, no. 20: "free"); FTC Policy Statement Regarding Advertising Substantiation; Google
 * Ads policies, "Misrepresentation: unreliable claims". English words only, as the templates are.
 */
record ClaimRule(BrandVoice voice) implements LineRule {
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])("
              + "best|cheap(?:er|est)?|lowest|greatest|fastest|finest|strongest|safest|healthiest"
              + "|biggest|largest|leading|top.rated|award.winning|unbeatable|unrivalled|unmatched"
              + "|ultimate|perfect|number one|no\\.? ?1|#\\s?1|world.?s|world.class|better than"
              + "|guarantee[ds]?|guaranteed|risk.free|100 ?%|proven|clinical(?:ly)?"
              + "|scientific(?:ally)?|doctor.approved|cures?|miracle|free"
              + "|last chance|only today|today only|limited time|while stocks last|hurry|act now"
              + ")(?![\\p{L}\\p{N}-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public Optional<Objection> objectionTo(Line line) {
    return claimIn(Brand.removedFrom(line.text(), voice))
        .map(
            claim ->
                Objection.to(
                    line, "CLAIM", "claims \"" + claim + "\", which nobody has shown; drop it"));
  }

  /** Returns the first unsubstantiated claim in {@code text}. */
  static Optional<String> claimIn(String text) {
    Matcher matcher = CLAIM.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
