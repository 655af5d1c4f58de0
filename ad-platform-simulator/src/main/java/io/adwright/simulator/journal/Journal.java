package io.adwright.simulator.journal;

import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.JournalLine;
import io.adwright.simulator.wire.TornLineException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The history of the platform in {@value #FILE_NAME}, one JSON line per request.
 *
 * <p>A line that a crash cut short was never answered for: opening the journal drops it, with a
 * warning. A damaged line anywhere else stops the start, since skipping it would change the state.
 */
public final class Journal implements Closeable {
  /** The name of the file in the data directory. */
  public static final String FILE_NAME = "journal.jsonl";

  private static final Logger LOG = Logger.getLogger(Journal.class);
  private static final long MAX_PAGE_BYTES = 2_000_000;

  private final Path path;
  private final Ownership ownership;
  private final LineFile file;
  private final JournalCodec codec;

  private Journal(Path path, Ownership ownership, LineFile file, JournalCodec codec) {
    this.path = path;
    this.ownership = ownership;
    this.file = file;
    this.codec = codec;
  }

  /**
   * Opens the journal in {@code directory}, or starts one, and hands over what it remembers.
   *
   * @param directory created if it is missing
   * @param history takes every entry, in order
   * @throws JournalUnavailableException if it cannot be written, is damaged, or is in use
   */
  public static Journal open(Path directory, JournalCodec codec, Consumer<JournalEntry> history) {
    Path path = directory.resolve(FILE_NAME);
    try {
      Files.createDirectories(directory);
      Ownership ownership = Ownership.of(directory);
      try {
        Journal journal = new Journal(path, ownership, LineFile.open(path), codec);
        journal.recover(history);
        return journal;
      } catch (IOException e) {
        ownership.close();
        throw e;
      }
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot open the journal " + path, e);
    }
  }

  /** Writes {@code entry} down; {@link #awaitDurable} says when it is safe. */
  public void append(JournalEntry entry) {
    try {
      file.append(codec.write(entry));
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot write the journal " + path, e);
    }
  }

  /** Returns when all entries up to {@code sequence} are on the disk. */
  public void awaitDurable(long sequence) {
    try {
      file.awaitDurable(sequence);
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot force the journal " + path + " to disk", e);
    }
  }

  /**
   * Returns up to {@code limit} lines after the one numbered {@code after}, as far as they are on
   * the disk; fewer where they are long. None means that there are no more.
   */
  public List<JournalLine> read(long after, int limit) {
    int size = file.size();
    int from = (int) Math.min(after, size);
    awaitDurable(size);
    try {
      List<JournalLine> lines = new ArrayList<>();
      for (byte[] line : file.read(from, Math.min(size, from + limit), MAX_PAGE_BYTES)) {
        lines.add(codec.readLine(line));
      }
      return lines;
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot read the journal " + path, e);
    }
  }

  /** Returns the entry with this sequence, which must have been appended. */
  public JournalEntry entry(long sequence) {
    int number = Math.toIntExact(sequence);
    try {
      return codec.read(file.read(number - 1, number, MAX_PAGE_BYTES).getFirst());
    } catch (IOException e) {
      throw new JournalUnavailableException("cannot read the journal " + path, e);
    }
  }

  /** Returns why the journal takes no more entries, or nothing if it does. */
  public Optional<String> failure() {
    return Optional.ofNullable(file.failure()).map(cause -> path + ": " + cause.getMessage());
  }

  @Override
  public void close() throws IOException {
    try (ownership) {
      file.close();
    }
  }

  private void recover(Consumer<JournalEntry> history) throws IOException {
    long unfinished = file.unfinishedBytes();
    if (unfinished > 0) {
      LOG.warnf(
          "%s ends in the middle of a line, as after a crash: dropped its last %d bytes, which"
              + " nobody got an answer for",
          path, unfinished);
      file.truncateTo(file.size());
    }
    int read = 0;
    while (read < file.size()) {
      for (byte[] line : file.read(read, file.size(), MAX_PAGE_BYTES)) {
        read++;
        takeUp(line, read, history);
      }
    }
  }

  private void takeUp(byte[] line, int number, Consumer<JournalEntry> history) throws IOException {
    try {
      history.accept(codec.read(line));
    } catch (IOException | IllegalArgumentException e) {
      boolean tornAtTheEnd = e instanceof TornLineException && number == file.size();
      if (!tornAtTheEnd) {
        throw new IOException(
            "line %d is damaged (%s); restore the file, or move it away to start empty"
                .formatted(number, e.getMessage()),
            e);
      }
      LOG.warnf("%s: dropped its last line, number %d, which was cut short", path, number);
      file.truncateTo(number - 1);
    }
  }
}
