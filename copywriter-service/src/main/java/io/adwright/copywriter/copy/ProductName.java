package io.adwright.copywriter.copy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A product's name as an ad writes it.
 *
 * @param words without joining words at either end
 */
record ProductName(List<String> words) {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’&-]\\p{L}[\\p{L}\\p{M}]*)*");
  private static final Pattern STACKED_MARKS = Pattern.compile("\\p{M}{3}");
  private static final Set<String> JOINING =
      Set.of(
          "&", "a", "and", "de", "del", "des", "di", "du", "e", "et", "for", "für", "im", "in",
          "la", "of", "or", "per", "pour", "the", "und", "with", "y");

  /** The longest word in capitals that is read letter by letter, such as CRM or SUV. */
  private static final int ACRONYM = 3;

  ProductName {
    words = List.copyOf(words);
  }

  /** Returns the name that {@code run} makes; empty if it is made of joining words only. */
  static ProductName of(List<String> run) {
    int from = 0;
    int to = run.size();
    while (from < to && isJoining(run.get(from))) {
      from++;
    }
    while (to > from && isJoining(run.get(to - 1))) {
      to--;
    }
    return new ProductName(run.subList(from, to));
  }

  /** Returns whether {@code chunk} can be part of a name: letters, unclaimed, not overdecorated. */
  static boolean isWord(String chunk) {
    boolean spelt = WORD.matcher(chunk).matches() && !STACKED_MARKS.matcher(chunk).find();
    return isJoining(chunk) || (spelt && ClaimRule.claimIn(chunk).isEmpty());
  }

  int size() {
    return words.size();
  }

  /**
   * Returns this name, without its first words where it is too wide: what comes last says what it
   * is. Empty if nothing of a sensible width remains.
   */
  Optional<String> fitting(int minWidth, int maxWidth) {
    return IntStream.range(0, size())
        .mapToObj(from -> of(words.subList(from, size())).text())
        .filter(text -> TextWidth.of(text) <= maxWidth)
        .findFirst()
        .filter(text -> TextWidth.of(text) >= minWidth);
  }

  private String text() {
    return words.stream()
        .map(word -> isJoining(word) ? word.toLowerCase(Locale.ROOT) : capitalised(word))
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String word) {
    boolean loud = word.equals(word.toUpperCase(Locale.ROOT));
    boolean quiet = word.equals(word.toLowerCase(Locale.ROOT));
    if ((loud && word.length() <= ACRONYM) || (!loud && !quiet)) {
      return word;
    }
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first)).toLowerCase(Locale.ROOT);
  }

  private static boolean isJoining(String word) {
    return JOINING.contains(word.toLowerCase(Locale.ROOT));
  }
}
