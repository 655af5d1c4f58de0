package io.adwright.gateway.imports;

import io.adwright.gateway.imports.assemble.Campaigns;
import io.adwright.gateway.imports.assemble.Settlement;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.row.BadRow;
import io.adwright.gateway.imports.row.CellStyles;
import io.adwright.gateway.imports.row.RowReader;
import io.adwright.gateway.imports.row.SheetLine;
import io.adwright.gateway.imports.row.SheetLines;
import io.adwright.gateway.imports.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second reading of a file: takes each row, or sets it aside, and counts. */
final class ImportRun {
  private static final int TOLD_EVERY = 1_000;

  private final Sheet sheet;
  private final RowReader reader;
  private final Campaigns campaigns;
  private final ImportWatch watch;
  private final List<RejectedRow> told = new ArrayList<>();
  private final Map<SheetLine.Reason, Long> skipped = new EnumMap<>(SheetLine.Reason.class);
  private long read;
  private long accepted;
  private long rejected;
  private long repeated;

  ImportRun(
      Sheet sheet, CellStyles styles, ImportRequest request, int mostRows, ImportWatch watch) {
    this.watch = watch;
    this.sheet = sheet;
    this.reader = new RowReader(sheet, styles, request);
    this.campaigns = new Campaigns(sheet, request, mostRows);
  }

  ImportResult read(SourceText text) throws ImportRefused {
    try (SheetLines lines = new SheetLines(text, sheet)) {
      for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        read++;
        take(line.get());
        if (read % TOLD_EVERY == 0) {
          watch.rows(read, accepted, rejected);
        }
      }
    }
    requireData();
    // The text is not needed beside the campaigns: it is a good part of a small heap.
    Optional<String> note = text.note();
    return result(note, campaigns.settle());
  }

  private void take(SheetLine line) throws ImportRefused {
    switch (line) {
      case SheetLine.Skipped s -> skipped.merge(s.reason(), 1L, Long::sum);
      case SheetLine.Faulty faulty -> reject(faulty.row(), 1);
      case SheetLine.Data data -> {
        try {
          if (campaigns.add(reader.read(data.cells()))) {
            accepted++;
          } else {
            repeated++;
          }
        } catch (BadRow bad) {
          reject(bad.row(), 1);
        }
      }
    }
  }

  private void reject(RejectedRow row, long rows) {
    rejected += rows;
    if (told.size() < ImportResult.MAX_REJECTED) {
      told.add(row);
    }
  }

  private void requireData() throws ImportRefused {
    if (accepted + rejected + repeated == 0) {
      throw new ImportRefused(
          RefusalCode.HEADER_ONLY,
          "Line %d is the header (%s), and no row of data follows it."
              .formatted(sheet.headerLine(), sheet.format().name()),
          "Check the date range and the filters of the export.");
    }
  }

  private ImportResult result(Optional<String> note, Settlement settlement) {
    settlement
        .dropped()
        .forEach(
            dropped -> {
              accepted -= dropped.rows();
              reject(dropped.complaint(), dropped.rows());
            });
    watch.rows(read, accepted, rejected);
    told.sort(Comparator.comparingLong(RejectedRow::line));
    long ignored = repeated + skipped.values().stream().mapToLong(Long::longValue).sum();
    return new ImportResult(
        sheet.format().name(),
        sheet.columns().uses(),
        settlement.campaigns(),
        told,
        new RowCounts(read, accepted, rejected, ignored),
        notes(note, settlement));
  }

  private List<String> notes(Optional<String> note, Settlement settlement) {
    List<String> notes = new ArrayList<>();
    note.ifPresent(notes::add);
    notes.addAll(sheet.notes());
    skipped.forEach((reason, count) -> notes.add("Ignored: " + reason.counted(count) + "."));
    if (repeated > 0) {
      notes.add("Ignored: exact repetitions of earlier rows: %,d.".formatted(repeated));
    }
    if (rejected > told.size()) {
      notes.add(
          "%,d rows were set aside; the first %,d are told.".formatted(rejected, told.size()));
    }
    notes.addAll(reader.notes());
    notes.addAll(settlement.notes());
    return notes;
  }
}
