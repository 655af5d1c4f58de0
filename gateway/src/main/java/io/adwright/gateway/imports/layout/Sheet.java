package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file whose columns are understood.
 *
 * @param format the kind of report
 * @param delimiter the character between cells
 * @param headerLine physical line of the header, from 1
 * @param header names of the columns
 * @param columns which column carries what
 * @param constants what stands where the file leaves a field empty
 * @param period the days of rows without a date; present when there is no date column
 * @param notes sentences for people about how the columns were understood
 */
public record Sheet(
    Format format,
    char delimiter,
    long headerLine,
    Header header,
    Columns columns,
    Map<Field, String> constants,
    Optional<Period> period,
    List<String> notes) {
  /** Whether the field has a column or a constant. */
  public boolean has(Field field) {
    return columns.has(field) || constants.containsKey(field);
  }
}
