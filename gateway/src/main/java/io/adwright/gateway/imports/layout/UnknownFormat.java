package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.text.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says why no header was found, as exactly as can be told. */
final class UnknownFormat {
  /** Columns in common with Adwright's format from which on a file was probably meant to be it. */
  private static final int MEANT_OWN = 10;

  private UnknownFormat() {}

  /** For a file that nobody mapped. */
  static ImportRefused of(Header header) {
    if (header.size() <= 1) {
      return new ImportRefused(
          RefusalCode.NO_DELIMITER,
          "No line has more than one column; the first is: " + header.told() + ".",
          "Split the columns by comma, semicolon, tab or |.");
    }
    List<String> missing = AdwrightFormat.missing(header);
    if (AdwrightFormat.REQUIRED.size() - missing.size() >= MEANT_OWN) {
      return new ImportRefused(
          RefusalCode.UNKNOWN_FORMAT,
          "Adwright's own format lacks the column"
              + (missing.size() == 1 ? " " : "s ")
              + String.join(", ", missing)
              + ".",
          "Add them, empty where nothing is known; or map what there is: "
              + ColumnGuess.command(header));
    }
    return new ImportRefused(
        RefusalCode.UNKNOWN_FORMAT,
        "The header is neither Adwright's, nor of a Google Ads report, nor of Meta Ads Manager."
            + " Columns seen: "
            + header.told()
            + ".",
        "Say which column is what, for example: " + ColumnGuess.command(header));
  }

  /** For a file that does not have the columns that were mapped. */
  static ImportRefused unmapped(Settings settings, List<Preview> previews) {
    MappedFormat format = new MappedFormat(settings.map());
    Optional<Line.Cells> closest =
        previews.stream()
            .flatMap(p -> p.lines().stream())
            .min(Comparator.comparingInt(line -> missingIn(format, line)));
    boolean some = closest.map(l -> missingIn(format, l) < settings.map().size()).orElse(false);
    Header header =
        new Header((some ? closest : Preview.likelyHeader(previews)).orElseThrow().cells());
    List<String> missing =
        format.missing(header).stream()
            .map(
                name ->
                    "'%s'%s"
                        .formatted(
                            name,
                            NearestName.of(name, header.names())
                                .map(n -> " (is '" + n + "' meant?)")
                                .orElse("")))
            .toList();
    return new ImportRefused(
        RefusalCode.UNKNOWN_COLUMN,
        "--map names columns that the file does not have: " + String.join(", ", missing) + ".",
        "The file's columns are: " + header.told() + ".");
  }

  private static int missingIn(MappedFormat format, Line.Cells line) {
    return format.missing(new Header(line.cells())).size();
  }
}
