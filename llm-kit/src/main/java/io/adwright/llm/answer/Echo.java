package io.adwright.llm.answer;

import io.adwright.llm.prompt.UntrustedText;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells when a model repeats what outsiders wrote: five words in a row. Shorter runs are names of
 * things, which may be said.
 */
public final class Echo {
  private static final int RUN = 5;
  private static final int MOST_READ = 4_096;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Set<String> runs;

  /**
   * @param outsiders campaign names, ads, addresses, as they came in
   */
  public Echo(Collection<String> outsiders) {
    this.runs =
        outsiders.stream()
            .map(text -> UntrustedText.clean(text, MOST_READ))
            .flatMap(Echo::runs)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether {@code text} repeats an outsider. */
  public boolean isIn(String text) {
    return runs(text).anyMatch(runs::contains);
  }

  private static Stream<String> runs(String text) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)));
  }
}
