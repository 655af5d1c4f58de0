package io.adwright.copywriter.copy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text is finished, readable text: no markup, address, placeholder, emoji or hidden character.
 */
record CleanTextRule() implements LineRule {
  private static final Pattern HIDDEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]|\\p{M}{3}");
  private static final Pattern MARKUP =
      Pattern.compile("[{}<>\\[\\]|\\\\^~`*_=@]|&#?\\w+;|%[sd]\\b");
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)\\b(todo|tbd|lorem ipsum|xxx|placeholder)\\b");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)://|\\bwww\\.|\\b[\\p{L}\\p{N}-]{2,}\\.\\p{L}{2,}\\b");
  private static final Pattern PICTURE =
      Pattern.compile("[\\p{So}\\p{Cs}]|\\p{IsEmoji_Presentation}");

  @Override
  public Optional<Objection> objectionTo(Line line) {
    String text = line.text();
    if (text.isBlank() || !text.equals(text.strip()) || text.contains("  ")) {
      return Optional.of(Objection.to(line, "BLANK", "is empty or has stray spaces; trim it"));
    }
    if (HIDDEN.matcher(text).find()) {
      return Optional.of(
          Objection.to(line, "HIDDEN_CHARACTER", "has a hidden character; remove it"));
    }
    if (MARKUP.matcher(text).find() || UNFINISHED.matcher(text).find()) {
      return Optional.of(
          Objection.to(line, "UNFINISHED", "has markup or an unfilled placeholder; write it out"));
    }
    if (ADDRESS.matcher(text).find()) {
      return Optional.of(
          Objection.to(line, "ADDRESS", "has a web address; leave it to the ad's URL"));
    }
    return PICTURE.matcher(text).find()
        ? Optional.of(Objection.to(line, "SYMBOL", "has an emoji or symbol; use words"))
        : Optional.empty();
  }
}
