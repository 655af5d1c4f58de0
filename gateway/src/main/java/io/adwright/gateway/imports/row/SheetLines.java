package io.adwright.gateway.imports.row;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.RejectedRow;
import io.adwright.gateway.imports.layout.Header;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.row.SheetLine.Reason;
import io.adwright.gateway.imports.text.Line;
import io.adwright.gateway.imports.text.RecordStream;
import io.adwright.gateway.imports.text.SourceText;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The records of a sheet from the first line on, without its header. */
public final class SheetLines implements Closeable {
  private final Sheet sheet;
  private final RecordStream records;

  /** Opens {@code text} at its start. The caller closes this. */
  public SheetLines(SourceText text, Sheet sheet) {
    this.sheet = sheet;
    this.records = text.records(sheet.delimiter());
  }

  /**
   * Returns the next record, or nothing at the end.
   *
   * @throws ImportRefused if so many quotation marks are broken that it is no CSV
   */
  public Optional<SheetLine> next() throws ImportRefused {
    Optional<Line> line = records.next();
    if (line.isPresent() && line.get().number() == sheet.headerLine()) {
      records.expectWidth(sheet.header().size());
      line = records.next();
    }
    if (records.gaveUp()) {
      throw new ImportRefused(
          RefusalCode.BROKEN_QUOTES,
          "%d lines up to line %d have quotation marks that are not closed; reading stopped there."
              .formatted(records.broken(), line.map(Line::number).orElse(0L)),
          "Write a quotation mark inside a text twice, and close each text before the delimiter.");
    }
    return line.map(this::classify);
  }

  @Override
  public void close() {
    records.close();
  }

  private SheetLine classify(Line line) {
    return switch (line) {
      case Line.Broken broken ->
          broken.number() < sheet.headerLine()
              ? new SheetLine.Skipped(Reason.TITLE)
              : new SheetLine.Faulty(
                  new RejectedRow(
                      broken.number(),
                      "",
                      "",
                      "a quotation mark is not closed, or text follows a closing one",
                      "Write a quotation mark inside a text twice."));
      case Line.Cells cells -> classify(cells);
    };
  }

  private SheetLine classify(Line.Cells line) {
    List<String> cells = line.cells();
    if (line.number() < sheet.headerLine()) {
      return new SheetLine.Skipped(line.isBlank() ? Reason.BLANK : Reason.TITLE);
    }
    if (line.isBlank()) {
      return new SheetLine.Skipped(Reason.BLANK);
    }
    if (sheet.format().isSummary(sheet.columns(), cells)) {
      return new SheetLine.Skipped(Reason.TOTAL);
    }
    int width = sheet.header().size();
    boolean tooMany =
        cells.size() > width && cells.stream().skip(width).anyMatch(c -> !c.isBlank());
    if (cells.size() < width || tooMany) {
      return new SheetLine.Faulty(
          new RejectedRow(
              line.number(),
              "",
              "",
              "has " + cells.size() + " cells where the header has " + width,
              "Put texts and numbers that contain the delimiter into quotation marks."));
    }
    if (cells.getFirst().strip().equals(sheet.header().names().getFirst())
        && sheet.format().recognises(new Header(cells))) {
      return new SheetLine.Skipped(Reason.HEADER_AGAIN);
    }
    return new SheetLine.Data(new Cells(sheet, line.number(), cells));
  }
}
