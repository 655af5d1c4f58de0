package io.adwright.llm.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * English words that say how many or how much. "One" and "two" are left out: they rarely count
 * anything.
 */
final class FigureWords {
  private static final List<String> FROM_THREE =
      List.of(
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> OF_QUANTITY =
      List.of(
          "(?:hundred|thousand|million|billion|trillion|dozen)s?",
          "half|halve[sd]?|halving|twice|thrice|(?:two|three|four|five|six|ten|hundred)-?fold",
          "doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|treble[sd]?|quadrupl(?:e[sd]?|ing)");

  private static final Map<String, BigDecimal> VALUES =
      Stream.concat(
              IntStream.range(0, FROM_THREE.size())
                  .mapToObj(i -> Map.entry(FROM_THREE.get(i), BigDecimal.valueOf(i + 3L))),
              IntStream.range(0, TENS.size())
                  .mapToObj(i -> Map.entry(TENS.get(i), BigDecimal.valueOf(10L * (i + 2)))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Patterns of all of them, in lower case. */
  static final List<String> ALL =
      Stream.of(FROM_THREE, TENS, OF_QUANTITY).flatMap(List::stream).toList();

  private FigureWords() {}

  /**
   * Returns what a word of number stands for; words of quantity stand for nothing by themselves.
   */
  static Optional<BigDecimal> value(String word) {
    return Optional.ofNullable(VALUES.get(word));
  }
}
