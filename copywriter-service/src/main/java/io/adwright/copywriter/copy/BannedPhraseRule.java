package io.adwright.copywriter.copy;

import java.util.List;
import java.util.Optional;

/**
 * A text has none of the phrases that the brand bans; case, width and punctuation do not matter.
 */
final class BannedPhraseRule implements LineRule {
  private final List<String> banned;

  BannedPhraseRule(BrandVoice voice) {
    this.banned = voice.bannedPhrases().stream().map(BannedPhraseRule::padded).toList();
  }

  @Override
  public Optional<Objection> objectionTo(Line line) {
    String text = padded(line.text());
    return banned.stream()
        .filter(text::contains)
        .findFirst()
        .map(
            phrase ->
                Objection.to(
                    line, "BANNED", "has \"" + phrase.strip() + "\", which the brand bans"));
  }

  /** Spaces on both sides make the search one for whole words. */
  private static String padded(String text) {
    return ' ' + Folded.of(text) + ' ';
  }
}
