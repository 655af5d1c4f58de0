package io.adwright.gateway.imports;

import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.layout.SheetFinder;
import io.adwright.gateway.imports.row.CellStyles;
import io.adwright.gateway.imports.row.Survey;
import io.adwright.gateway.imports.text.Beginning;
import io.adwright.gateway.imports.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Makes campaigns of a report file: Adwright's own format, an export of Google Ads or Meta Ads
 * Manager, or any CSV through a mapping. See {@code docs/importing.md}.
 *
 * <p>A file is read twice: first to learn how its dates and numbers are written, then to take its
 * rows. A bad row is set aside with its reason, the others go on.
 */
public final class CampaignImporter {
  private final int mostRows;

  /**
   * Makes one that refuses a file with more rows, after adding what can be added.
   *
   * @param mostRows about 150 bytes of heap each while a file is read
   */
  public CampaignImporter(int mostRows) {
    this.mostRows = mostRows;
  }

  /**
   * Reads {@code body} to its end; does not close it.
   *
   * @throws IOException if {@code body} cannot be read
   * @throws ImportRefused if the file as a whole is unusable
   */
  public ImportResult read(InputStream body, ImportRequest request)
      throws IOException, ImportRefused {
    return read(body, request, ImportWatch.NOBODY);
  }

  /**
   * Reads {@code body} to its end, and tells {@code watch} how far it has come; does not close it.
   *
   * @throws IOException if {@code body} cannot be read
   * @throws ImportRefused if the file as a whole is unusable
   */
  public ImportResult read(InputStream body, ImportRequest request, ImportWatch watch)
      throws IOException, ImportRefused {
    SourceText text = SourceText.of(body);
    Sheet sheet = SheetFinder.find(text, request);
    CellStyles styles = Survey.of(text, sheet, request);
    return new ImportRun(sheet, styles, request, mostRows, watch).read(text);
  }

  /**
   * Reads the first lines of {@code body} as {@link #read} would, and tells what came of it; does
   * not close it.
   *
   * @throws IOException if {@code body} cannot be read
   */
  public ImportPreview preview(InputStream body, ImportRequest request) throws IOException {
    Beginning beginning = Beginning.of(body);
    boolean whole = beginning.whole();
    try {
      return new ImportPreview.Taken(read(beginning.open(), request), whole);
    } catch (ImportRefused refused) {
      return new ImportPreview.Refused(refused, guess(beginning, request), whole);
    }
  }

  private static List<ColumnUse> guess(Beginning beginning, ImportRequest request)
      throws IOException {
    try {
      return SheetFinder.guess(SourceText.of(beginning.open()), request);
    } catch (ImportRefused noText) {
      return List.of();
    }
  }
}
