package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.text.SourceText;
import io.adwright.gateway.imports.value.DateClues;
import io.adwright.gateway.imports.value.NumberClues;
import io.adwright.gateway.imports.value.NumberStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first reading of a file: learns from whole columns how dates and numbers are written. */
public final class Survey {
  private final Sheet sheet;
  private final DateClues dates = new DateClues();
  private final Map<Field, NumberClues> numbers = new EnumMap<>(Field.class);
  private final List<Field> dateFields;

  private Survey(Sheet sheet) {
    this.sheet = sheet;
    this.dateFields = fields(sheet, Field.Kind.DATE);
    Arrays.stream(Field.values())
        .filter(f -> f.isNumber() && sheet.columns().has(f))
        .forEach(f -> numbers.put(f, new NumberClues()));
  }

  /**
   * Reads {@code text} once.
   *
   * @throws ImportRefused if its dates stay ambiguous
   */
  public static CellStyles of(SourceText text, Sheet sheet, ImportRequest request)
      throws ImportRefused {
    Survey survey = new Survey(sheet);
    try (SheetLines lines = new SheetLines(text, sheet)) {
      for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (line.get() instanceof SheetLine.Data data) {
          survey.accept(data.cells());
        }
      }
    }
    return new CellStyles(
        CellStyles.dateStyle(survey.dates, request), survey.numberStyles(sheet.delimiter()));
  }

  private void accept(Cells cells) {
    for (Field field : dateFields) {
      cells.cell(field).ifPresent(dates::accept);
    }
    for (Map.Entry<Field, NumberClues> entry : numbers.entrySet()) {
      cells.cell(entry.getKey()).ifPresent(entry.getValue()::accept);
    }
  }

  /** A column without a clear number follows the others, and those the file's delimiter. */
  private Map<Field, NumberStyle> numberStyles(char delimiter) {
    NumberClues all = new NumberClues();
    numbers.values().forEach(all::add);
    Map<Field, NumberStyle> styles = new EnumMap<>(Field.class);
    for (Map.Entry<Field, NumberClues> entry : numbers.entrySet()) {
      NumberClues clues = entry.getValue();
      if (clues.isClear()) {
        styles.put(entry.getKey(), clues.style());
      } else if (all.isClear()) {
        styles.put(entry.getKey(), all.style());
      } else {
        styles.put(entry.getKey(), styleWithoutProof(delimiter));
      }
    }
    return styles;
  }

  /**
   * Counts are whole, so they show how thousands are grouped. Without any, a semicolon between
   * cells is there because the comma was taken for decimals.
   */
  private NumberStyle styleWithoutProof(char delimiter) {
    Optional<NumberClues> counts =
        fields(sheet, Field.Kind.COUNT).stream()
            .flatMap(field -> Optional.ofNullable(numbers.get(field)).stream())
            .filter(NumberClues::isUnclear)
            .findFirst();
    if (counts.isPresent()) {
      return counts.get().styleOfWholeNumbers();
    }
    return delimiter == ';' ? NumberStyle.COMMA : NumberStyle.POINT;
  }

  private static List<Field> fields(Sheet sheet, Field.Kind kind) {
    return Arrays.stream(Field.values())
        .filter(f -> f.kind() == kind && sheet.columns().has(f))
        .toList();
  }
}
