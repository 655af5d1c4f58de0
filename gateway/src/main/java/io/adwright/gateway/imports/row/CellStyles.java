package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.value.DateClues;
import io.adwright.gateway.imports.value.DateOrder;
import io.adwright.gateway.imports.value.DateStyle;
import io.adwright.gateway.imports.value.NumberStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the dates and the numbers of a file are written.
 *
 * @param dates the style of all dates
 * @param numbers the style of each column of numbers
 */
public record CellStyles(DateStyle dates, Map<Field, NumberStyle> numbers) {
  public CellStyles {
    numbers = new EnumMap<>(numbers);
  }

  /** The style of a column; constants and columns without a clue are in English style. */
  NumberStyle of(Field field) {
    return numbers.getOrDefault(field, NumberStyle.POINT);
  }

  /**
   * Decides the style of dates.
   *
   * @throws ImportRefused if day and month could be either way round, or the request's pattern is
   *     none
   */
  static DateStyle dateStyle(DateClues clues, ImportRequest request) throws ImportRefused {
    if (request.dateFormat().isPresent()) {
      String pattern = request.dateFormat().get();
      try {
        return DateStyle.ofPattern(pattern);
      } catch (IllegalArgumentException e) {
        throw new ImportRefused(
            RefusalCode.BAD_SETTING,
            "--date-format '" + pattern + "': " + e.getMessage() + ".",
            "Write it as in dd/MM/yyyy or yyyy-MM-dd.");
      }
    }
    Optional<DateOrder> order = clues.order();
    Optional<String> unclear = clues.unclear();
    if (order.isEmpty() && unclear.isPresent()) {
      throw new ImportRefused(
          RefusalCode.AMBIGUOUS_DATE,
          "'%s' may be day/month or month/day, and no date in the file shows which."
              .formatted(unclear.get()),
          "Say which: --date-format %s or --date-format %s."
              .formatted(DateOrder.DAY_FIRST.pattern(), DateOrder.MONTH_FIRST.pattern()));
    }
    return order.map(DateStyle::inOrder).orElseGet(DateStyle::unambiguous);
  }
}
