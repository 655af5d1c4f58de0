package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.row.Numbers;
import io.adwright.gateway.imports.row.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one campaign and the same days. */
final class Window {
  private final Span span;
  private final Part first;
  private @Nullable Map<String, Part> others;

  private Window(Span span, Part first) {
    this.span = span;
    this.first = first;
  }

  /** One row, or the sum of rows that nothing tells apart. */
  private static final class Part {
    final String breakdown;
    final long line;
    int rows = 1;
    Numbers numbers;
    boolean lostReach;

    Part(String breakdown, long line, Numbers numbers) {
      this.breakdown = breakdown;
      this.line = line;
      this.numbers = numbers;
    }
  }

  static Window startingWith(Span span, String breakdown, long line, Numbers numbers) {
    return new Window(span, new Part(breakdown, line, numbers));
  }

  Span span() {
    return span;
  }

  /** Physical line of the first row. */
  long line() {
    return first.line;
  }

  /** The line that already holds this part of the days. */
  Optional<Long> lineOf(String breakdown) {
    return find(breakdown).map(part -> part.line);
  }

  /** The numbers of this part of the days, as far as they are known. */
  Optional<Numbers> numbersOf(String breakdown) {
    return find(breakdown).map(part -> part.numbers);
  }

  /** Takes another part of the days. */
  void addPart(String breakdown, long line, Numbers numbers) {
    if (others == null) {
      others = HashMap.newHashMap(2);
    }
    others.put(breakdown, new Part(breakdown, line, numbers));
  }

  /**
   * Adds a row to the same part of the days.
   *
   * @throws ArithmeticException if a sum does not fit
   */
  void addToPart(String breakdown, Numbers numbers) {
    Part part = find(breakdown).orElseThrow();
    part.lostReach |= part.numbers.reach() >= 0 || numbers.reach() >= 0;
    part.numbers = part.numbers.plus(numbers);
    part.rows++;
  }

  /** Whether a row for all of the days stands beside rows for parts of them. */
  boolean mixesWholeAndParts() {
    return others != null && find("").isPresent();
  }

  /** Whether reach was known, but not of all rows together. */
  boolean lostReach() {
    return parts().anyMatch(p -> p.lostReach)
        || (others != null && parts().anyMatch(p -> p.numbers.reach() >= 0));
  }

  /** Calls {@code part} with the first line and number of the rows that nothing tells apart. */
  void forEachPart(BiConsumer<Long, Integer> part) {
    parts().forEach(p -> part.accept(p.line, p.rows));
  }

  /** What any row tracks, and {@code before}. */
  Tracking tracking(Tracking before) {
    Tracking tracking = before;
    for (Part part : parts().toList()) {
      tracking = tracking.seeing(part.numbers);
    }
    return tracking;
  }

  /**
   * The sum of all rows, each as {@code meaning} takes it.
   *
   * @throws ArithmeticException if it does not fit
   */
  Numbers total(UnaryOperator<Numbers> meaning) {
    return parts().map(p -> meaning.apply(p.numbers)).reduce(Numbers::plus).orElseThrow();
  }

  private Optional<Part> find(String breakdown) {
    if (first.breakdown.equals(breakdown)) {
      return Optional.of(first);
    }
    return others == null ? Optional.empty() : Optional.ofNullable(others.get(breakdown));
  }

  // A hash map's order depends on nothing but its keys, so sums of fractions repeat exactly; by
  // line they do not even depend on those.
  private Stream<Part> parts() {
    return others == null
        ? Stream.of(first)
        : Stream.concat(
            Stream.of(first),
            others.values().stream().sorted((a, b) -> Long.compare(a.line, b.line)));
  }
}
