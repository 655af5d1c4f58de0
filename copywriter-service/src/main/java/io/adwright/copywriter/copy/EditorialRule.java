package io.adwright.copywriter.copy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text reads like one from a serious advertiser: no exclamation mark in a headline and no second
 * one elsewhere, no repeated punctuation, no shouting. Source: Google Ads policies, "Editorial"
 * (punctuation and symbols: answer 14847994; capitalization); kept on every channel.
 */
record EditorialRule(BrandVoice voice) implements LineRule {
  private static final Pattern REPEATED = Pattern.compile("([!?.,;:'\"&+-])\\1");
  private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{5,}\\b");

  @Override
  public Optional<Objection> objectionTo(Line line) {
    long exclamations = line.text().codePoints().filter(c -> c == '!' || c == '！').count();
    if (exclamations > (line.slot() == Slot.HEADLINE ? 0 : 1)) {
      return Optional.of(
          Objection.to(
              line, "EXCLAMATION", "has an exclamation mark too many; headlines take none"));
    }
    if (REPEATED.matcher(line.text()).find()) {
      return Optional.of(Objection.to(line, "PUNCTUATION", "repeats punctuation; use one mark"));
    }
    return SHOUTED.matcher(Brand.removedFrom(line.text(), voice)).find()
        ? Optional.of(Objection.to(line, "CAPITALS", "has a word in capitals; write it plainly"))
        : Optional.empty();
  }
}
