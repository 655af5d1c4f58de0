package io.adwright.llm.answer;

import io.adwright.llm.prompt.PromptData;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that a model may repeat: those it was told and those of the rules' own texts.
 *
 * <p>A figure of a text is known when a known one, rounded to as many decimals, is the same and at
 * most a twentieth off. Signs do not count ("fell by 12%"), per cent does: 5% is 0.05. What is
 * written in another way than {@code 1234.5} or {@code 1,234.5}, such as {@code 2x}, {@code 1.2k}
 * or {@code ½}, and words of quantity, such as "double", are known only where the rules use the
 * very same.
 */
public final class Figures {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}_])"
              + "(?:(?<written>[\\p{L}\\p{M}_]*+\\p{N}(?:[\\p{L}\\p{M}\\p{N}_]|[.,'’](?=\\p{N}))*+)"
              + "(?<percent>\\s?(?:[%％]|per ?cent\\b))?"
              + "|(?<word>"
              + String.join("|", FigureWords.ALL)
              + ")(?![\\p{L}\\p{M}\\p{N}_]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBER =
      Pattern.compile("(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,9})?");

  /** 3.2 for 3.18 is rounded, 1 for 0.6 is another number. */
  private static final BigDecimal MOST_OFF = new BigDecimal("0.05");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int PERCENT_DIGITS = 2;

  private final List<BigDecimal> numbers;
  private final Set<String> literals;

  private Figures(List<BigDecimal> numbers, Set<String> literals) {
    this.numbers = numbers;
    this.literals = literals;
  }

  /** Returns the numbers in {@code data}; those in its texts do not count, as others wrote them. */
  public static Figures of(PromptData data) {
    return new Figures(data.figures().map(BigDecimal::abs).toList(), Set.of());
  }

  /**
   * Returns the figures in {@code texts}.
   *
   * @param texts never an outsider's
   */
  public static Figures in(Collection<String> texts) {
    List<Figure> found = texts.stream().flatMap(Figures::figures).toList();
    return new Figures(
        found.stream().flatMap(figure -> figure.value().stream()).toList(),
        found.stream().map(Figure::literal).collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns these figures and {@code others}. */
  public Figures and(Figures others) {
    var allLiterals = new HashSet<>(literals);
    allLiterals.addAll(others.literals);
    return new Figures(
        Stream.concat(numbers.stream(), others.numbers.stream()).toList(), Set.copyOf(allLiterals));
  }

  /** Returns whether every figure in {@code text} is one of these. */
  public boolean cover(String text) {
    return figures(text).allMatch(this::know);
  }

  private boolean know(Figure figure) {
    return literals.contains(figure.literal())
        || figure
            .value()
            .filter(value -> numbers.stream().anyMatch(known -> isRounded(known, value)))
            .isPresent();
  }

  private static boolean isRounded(BigDecimal known, BigDecimal value) {
    BigDecimal off = known.subtract(value).abs();
    return off.compareTo(HALF.scaleByPowerOfTen(-value.scale())) <= 0
        && off.compareTo(known.multiply(MOST_OFF)) <= 0;
  }

  private static Stream<Figure> figures(String text) {
    return FIGURE.matcher(text).results().map(Figures::figure);
  }

  private static Figure figure(MatchResult match) {
    String word = match.group("word");
    if (word != null) {
      String lower = word.toLowerCase(Locale.ROOT);
      return new Figure(lower, FigureWords.value(lower));
    }
    String written = match.group("written");
    boolean percent = match.group("percent") != null;
    String literal = written.toLowerCase(Locale.ROOT) + (percent ? "%" : "");
    if (!NUMBER.matcher(written).matches()) {
      return new Figure(literal, Optional.empty());
    }
    var value = new BigDecimal(written.replace(",", ""));
    return new Figure(literal, Optional.of(percent ? value.movePointLeft(PERCENT_DIGITS) : value));
  }

  /**
   * A figure of a text.
   *
   * @param literal as it is written, in lower case
   * @param value with as many decimals as are written; empty where it is no plain number
   */
  private record Figure(String literal, Optional<BigDecimal> value) {}
}
