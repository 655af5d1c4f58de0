package io.adwright.gateway.imports.assemble;

import io.adwright.contracts.event.WindowFlag;
import io.adwright.gateway.imports.row.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts rows that are odd but real; in a sum of rows they do not show any more. */
final class RowOddities {
  private static final Map<WindowFlag, String> WORDS =
      Map.of(
          WindowFlag.CONVERSIONS_EXCEED_CLICKS, "have more conversions than clicks",
          WindowFlag.CONVERSIONS_WITHOUT_CLICKS, "have conversions without a click",
          WindowFlag.SPEND_WITHOUT_CLICKS, "have spend without a click",
          WindowFlag.NO_DELIVERY, "have no delivery");

  private final Map<WindowFlag, Count> counts = new EnumMap<>(WindowFlag.class);
  private long rows;

  private record Count(long rows, long firstLine) {
    Count plusOne() {
      return new Count(rows + 1, firstLine);
    }
  }

  void accept(Row row) {
    rows++;
    for (WindowFlag flag : SettledWindow.flags(row.numbers())) {
      counts.merge(flag, new Count(1, row.cells().line()), (before, one) -> before.plusOne());
    }
  }

  /** Sentences for people, unless each of {@code windows} is one row and tells it itself. */
  List<String> sentences(int windows) {
    List<String> sentences = new ArrayList<>();
    if (rows > windows) {
      counts.forEach(
          (flag, count) ->
              sentences.add(
                  "%,d of its %,d rows %s, first in line %d; kept."
                      .formatted(
                          count.rows(),
                          rows,
                          WORDS.getOrDefault(flag, "are odd"),
                          count.firstLine())));
    }
    return sentences;
  }
}
