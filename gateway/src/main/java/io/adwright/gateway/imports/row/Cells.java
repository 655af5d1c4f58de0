package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.RejectedRow;
import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.CellParser;
import io.adwright.gateway.imports.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of the file, seen as fields. */
public final class Cells {
  // Cannot be in a CSV cell that people wrote, so different breakdowns never look the same.
  private static final String BETWEEN = "\u001f";

  private final Sheet sheet;
  private final long line;
  private final List<String> values;

  Cells(Sheet sheet, long line, List<String> values) {
    this.sheet = sheet;
    this.line = line;
    this.values = values;
  }

  /** Physical line of the file, from 1. */
  public long line() {
    return line;
  }

  /** What the file says of {@code field}, or else the constant that stands for it. */
  public Optional<String> text(Field field) {
    Optional<String> cell = cell(field);
    return cell.isPresent() ? cell : Optional.ofNullable(sheet.constants().get(field));
  }

  /** What the file itself says of {@code field}. */
  public Optional<String> cell(Field field) {
    return sheet.columns().position(field).flatMap(this::at);
  }

  /** What the columns of the delivery state say. */
  List<String> states() {
    List<String> states = new ArrayList<>(2);
    for (int position : sheet.columns().states()) {
      at(position).ifPresent(states::add);
    }
    text(Field.STATUS).filter(s -> states.isEmpty()).ifPresent(states::add);
    return states;
  }

  /** Which part of a campaign's day the row is; empty when the file has no breakdown. */
  String breakdown() {
    List<Integer> positions = sheet.columns().breakdown();
    if (positions.isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    boolean any = false;
    for (int position : positions) {
      String value = at(position).orElse("");
      any |= !value.isEmpty();
      key.append(value).append(BETWEEN);
    }
    return any ? key.toString() : "";
  }

  /**
   * Parses what the file says of {@code field}, or else its constant.
   *
   * @throws BadRow if that cannot be parsed
   */
  <T> Optional<T> read(Field field, CellParser<T> parser) throws BadRow {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(text.get()));
    } catch (BadCell e) {
      throw new BadRow(complaint(field, field.label() + ": " + e.reason(), e.hint()));
    }
  }

  /** A complaint about the row's value of {@code field}. */
  public RejectedRow complaint(Field field, String reason, String hint) {
    return new RejectedRow(
        line,
        sheet.columns().nameOf(field),
        text(field).map(Texts::quoted).orElse(""),
        reason,
        hint);
  }

  private Optional<String> at(int position) {
    String value = values.get(position);
    return sheet.format().isUnknown(value) ? Optional.empty() : Optional.of(value.strip());
  }
}
