package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.ColumnUse;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.text.Line;
import io.adwright.gateway.imports.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the header of a file, and with it format and delimiter. */
public final class SheetFinder {
  private static final List<Format> KNOWN =
      List.of(new AdwrightFormat(), new GoogleAdsFormat(), new MetaAdsFormat());

  private SheetFinder() {}

  /**
   * Understands the columns of {@code text}.
   *
   * @throws ImportRefused if there is no header that is known or mapped, or something that every
   *     row needs is missing
   */
  public static Sheet find(SourceText text, ImportRequest request) throws ImportRefused {
    Settings settings = Settings.of(request);
    List<Preview> previews = Preview.of(text);
    if (previews.stream().allMatch(p -> p.lines().isEmpty())) {
      throw new ImportRefused(
          RefusalCode.EMPTY_FILE,
          "The first " + Preview.LINES + " lines are blank.",
          "Check that the right file was chosen.");
    }
    boolean mapped = !settings.map().isEmpty();
    List<Format> formats = mapped ? List.of(new MappedFormat(settings.map())) : KNOWN;
    for (Format format : formats) {
      for (Preview preview : previews) {
        for (Line.Cells line : preview.lines()) {
          Header header = new Header(line.cells());
          if (format.recognises(header)) {
            return new SheetBuilder(format, settings, request)
                .build(preview, line.number(), header, preview.above(line));
          }
        }
      }
    }
    Optional<Line.Cells> likely = Preview.likelyHeader(previews);
    Header header = new Header(likely.map(Line.Cells::cells).orElse(List.of()));
    throw mapped ? UnknownFormat.unmapped(settings, previews) : UnknownFormat.of(header);
  }

  /**
   * Returns the columns of the line that is most likely the header, and what each was mapped to or
   * might carry; empty if there is none.
   */
  public static List<ColumnUse> guess(SourceText text, ImportRequest request) {
    return Preview.likelyHeader(Preview.of(text))
        .map(Line.Cells::cells)
        .map(Header::new)
        .filter(header -> header.size() > 1)
        .map(header -> guess(header, request.map()))
        .orElse(List.of());
  }

  private static List<ColumnUse> guess(Header header, Map<String, String> map) {
    Map<String, String> columns = map.isEmpty() ? ColumnGuess.columns(header) : map;
    return header.names().stream()
        .filter(name -> !name.isBlank())
        .map(
            name ->
                new ColumnUse(
                    name,
                    columns.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .toList(),
                    false))
        .toList();
  }
}
