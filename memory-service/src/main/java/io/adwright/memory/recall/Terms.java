package io.adwright.memory.recall;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The set of terms of a text: compatibility-normalised, lower-case runs of letters and digits,
 * without English function words, plurals folded into singulars.
 */
record Terms(Set<String> words) {
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its",
          "of", "on", "or", "than", "that", "the", "their", "this", "to", "was", "were", "with");

  Terms {
    words = Set.copyOf(words);
  }

  /** Reads {@code text}; its letters may be of any script. */
  static Terms of(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return new Terms(
        SEPARATOR
            .splitAsStream(normal)
            .filter(Predicate.not(String::isEmpty))
            .filter(Predicate.not(FUNCTION_WORDS::contains))
            .map(Terms::singular)
            .collect(Collectors.toSet()));
  }

  /** Returns the cosine of the two sets, 0..1; 0 if either is empty. */
  double similarityTo(Terms other) {
    long shared = words.stream().filter(other.words::contains).count();
    return shared == 0 ? 0 : shared / Math.sqrt((double) words.size() * other.words.size());
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
