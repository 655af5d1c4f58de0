package io.adwright.local.supervise;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log of one part: each line with time and name in front, the last lines also in memory.
 *
 * <p>The file of the run before is kept as {@code .1}. A file that grows past {@link
 * #LARGEST_BYTES} is moved there too. A full disk loses log lines but never stops the part that
 * writes them.
 */
final class LogFile implements AutoCloseable {
  static final long LARGEST_BYTES = 20L * 1024 * 1024;
  private static final int KEPT_LINES = 30;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path file;
  private final String name;
  private final Clock clock;
  private final Deque<String> tail = new ArrayDeque<>();
  private @Nullable Writer writer;
  private long written;

  LogFile(Path file, String name, Clock clock) {
    this.file = file;
    this.name = name;
    this.clock = clock;
    startAfresh();
  }

  synchronized void line(String text) {
    tail.addLast(text);
    if (tail.size() > KEPT_LINES) {
      tail.removeFirst();
    }
    if (written > LARGEST_BYTES) {
      startAfresh();
    }
    String line = TIME.format(clock.instant()) + " " + name + " | " + text + "\n";
    written += line.length();
    if (writer != null) {
      try {
        writer.write(line);
        writer.flush();
      } catch (IOException e) {
        // The line is still in memory; the disk may have room again for the next one.
        tail.addLast("(log line lost: " + e.getMessage() + ")");
      }
    }
  }

  synchronized List<String> tail() {
    return List.copyOf(tail);
  }

  private void startAfresh() {
    close();
    try {
      moveAway();
      writer = Files.newBufferedWriter(file);
      written = 0;
    } catch (IOException e) {
      writer = null;
      tail.addLast("(no log file: " + e.getMessage() + ")");
    }
  }

  private void moveAway() throws IOException {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      tail.addLast("(log file not closed: " + e.getMessage() + ")");
    }
    writer = null;
  }
}
