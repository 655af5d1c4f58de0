package io.adwright.llm.answer;

import io.adwright.llm.prompt.UntrustedText;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a sentence for people must be, whichever agent's model wrote it: short, plain text on one
 * line, without figures of its own and without an outsider's words.
 *
 * @param mostChars longest text, in UTF-16 units
 * @param known figures that may be said
 * @param outsiders whose words may not
 */
public record Prose(int mostChars, Figures known, Echo outsiders) {
  private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|\\\\`*#@]|&#?\\w{1,32};");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)://|\\bwww\\.|(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]{2,63}+\\.\\p{L}{2,}");

  /**
   * Returns what is wrong with {@code text}, in words that repeat nothing of it.
   *
   * @param field what the answer calls it
   */
  public List<String> violations(String field, String text) {
    if (text.length() > mostChars) {
      return List.of(field + " is longer than " + mostChars + " characters");
    }
    // Full-width signs are the same signs to a model.
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Stream.of(
            when(!UntrustedText.isClean(text), " is not plain text on one line"),
            when(MARKUP.matcher(folded).find(), " has markup or symbols"),
            when(ADDRESS.matcher(folded).find(), " has a web address"),
            when(!known.cover(text), " has a number that is not in the data"),
            when(outsiders.isIn(text), " copies a text of an outsider"))
        .flatMap(Optional::stream)
        .map(field::concat)
        .toList();
  }

  private static Optional<String> when(boolean wrong, String what) {
    return wrong ? Optional.of(what) : Optional.empty();
  }
}
