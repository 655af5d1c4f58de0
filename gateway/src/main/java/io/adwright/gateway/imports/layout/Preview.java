package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.text.Line;
import io.adwright.gateway.imports.text.RecordStream;
import io.adwright.gateway.imports.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first lines of a file, split by one delimiter.
 *
 * @param delimiter the character between cells
 * @param lines those that could be split and are not blank
 */
record Preview(char delimiter, List<Line.Cells> lines) {
  /** Lines within which a header must come; exports put two or three titles above it. */
  static final int LINES = 30;

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** One preview per delimiter that is understood. */
  static List<Preview> of(SourceText text) {
    return DELIMITERS.stream().map(delimiter -> of(text, delimiter)).toList();
  }

  private static Preview of(SourceText text, char delimiter) {
    List<Line.Cells> lines = new ArrayList<>();
    try (RecordStream records = text.records(delimiter)) {
      for (int i = 0; i < LINES; i++) {
        Optional<Line> line = records.next();
        if (line.isEmpty()) {
          break;
        }
        if (line.get() instanceof Line.Cells cells && !cells.isBlank()) {
          lines.add(cells);
        }
      }
    }
    return new Preview(delimiter, lines);
  }

  /** The line of a file of unknown format that is most likely its header: the first widest one. */
  static Optional<Line.Cells> likelyHeader(List<Preview> previews) {
    Stream<Line.Cells> all = previews.stream().flatMap(p -> p.lines().stream());
    return all.reduce((a, b) -> Comparator.comparingInt(Preview::width).compare(a, b) >= 0 ? a : b);
  }

  /** The text of the lines above {@code header}, each joined again. */
  List<String> above(Line.Cells header) {
    return lines.stream()
        .takeWhile(line -> line.number() < header.number())
        .map(line -> String.join(String.valueOf(delimiter), line.cells()))
        .toList();
  }

  private static int width(Line.Cells line) {
    return (int) line.cells().stream().filter(c -> !c.isBlank()).count();
  }
}
