package io.adwright.gateway.imports.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV text, numbered by physical line.
 *
 * <p>A stray quotation mark swallows lines up to the next one. Such a line is told as {@link
 * Line.Broken} and reading starts anew at the line after it, so that one bad line costs one line.
 */
public final class RecordStream implements Closeable {
  /** Broken lines after which the text is no CSV. */
  static final int MAX_BROKEN = 100;

  /** Lines that may be passed again to get behind broken ones; some seconds of work. */
  static final long MAX_PASSED_AGAIN = 10_000_000;

  /** Characters of one cell. The longest real ones are ad texts. */
  private static final int MAX_CELL = 256 * 1024;

  /** Opens the text from its start. */
  interface Opener {
    Reader open() throws IOException;
  }

  private final Opener opener;
  private final char delimiter;
  private CsvReader<CsvRecord> reader;
  private CloseableIterator<CsvRecord> records;
  private Line.Cells last = new Line.Cells(0, List.of());
  private int broken;
  private long passedAgain;
  private int width;

  RecordStream(Opener opener, char delimiter) {
    this.opener = opener;
    this.delimiter = delimiter;
    this.reader = open();
    this.records = reader.iterator();
  }

  /** Says how many cells a record has; one of several lines that has not is broken. */
  public void expectWidth(int cells) {
    width = cells;
  }

  /** How many broken lines were met. */
  public int broken() {
    return broken;
  }

  /** Whether there are so many broken lines that reading stopped. */
  public boolean gaveUp() {
    return broken > MAX_BROKEN || passedAgain > MAX_PASSED_AGAIN;
  }

  /**
   * Returns the next record, or nothing at the end of the text.
   *
   * @throws UncheckedIOException if the text cannot be read
   */
  public Optional<Line> next() {
    try {
      if (gaveUp() || !records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord csv = records.next();
      List<String> cells = csv.getFields();
      if (width > 0 && cells.size() != width && breaksIn(cells) > 0) {
        return Optional.of(skipBroken(csv.getStartingLineNumber()));
      }
      last = new Line.Cells(csv.getStartingLineNumber(), cells);
      return Optional.of(last);
    } catch (CsvParseException e) {
      return Optional.of(skipBroken(last.number() + 1 + breaksIn(last.cells())));
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line skipBroken(long line) {
    broken++;
    passedAgain += line;
    last = new Line.Cells(line, List.of());
    close();
    reader = open();
    try {
      reader.skipLines(Math.toIntExact(line));
    } catch (CsvParseException e) {
      // The broken line is longer than the library will hold: there is no line after it to find.
      passedAgain = MAX_PASSED_AGAIN + 1;
    }
    records = reader.iterator();
    return new Line.Broken(line);
  }

  private CsvReader<CsvRecord> open() {
    try {
      return CsvReader.builder()
          .fieldSeparator(delimiter)
          .skipEmptyLines(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false)
          .maxBufferSize(MAX_CELL)
          .ofCsvRecord(opener.open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int breaksIn(List<String> cells) {
    int breaks = 0;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        boolean pair = c == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
        if ((c == '\n' || c == '\r') && !pair) {
          breaks++;
        }
      }
    }
    return breaks;
  }
}
