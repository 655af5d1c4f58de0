package io.adwright.local.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads several logs as one: every line begins with its time, so order of text is order of time.
 */
public final class LogReader {
  /** What is read of a log at most in one go. */
  private static final int WINDOW_BYTES = 1024 * 1024;

  private static final int TIME_LENGTH = "2026-01-01T00:00:00.000Z".length();
  private static final long POLL_MILLIS = 200;

  private final List<Path> files;
  private final Map<Path, Long> positions = new HashMap<>();

  public LogReader(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Returns the last {@code count} lines of all logs together.
   *
   * @throws IOException if a log cannot be read
   */
  public List<String> latest(int count) throws IOException {
    List<String> lines = more();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  /**
   * Waits until there are further lines, and returns them.
   *
   * @throws IOException if a log cannot be read
   */
  public List<String> awaitMore() throws IOException, InterruptedException {
    List<String> lines = more();
    while (lines.isEmpty()) {
      Thread.sleep(POLL_MILLIS);
      lines = more();
    }
    return lines;
  }

  private List<String> more() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      lines.addAll(more(file));
    }
    // Stable: lines of one part with the same time, such as a stack trace, keep their order.
    lines.sort(Comparator.comparing(LogReader::time));
    return lines;
  }

  private static String time(String line) {
    return line.substring(0, Math.min(TIME_LENGTH, line.length()));
  }

  /** Whole lines only: what is written of the next one is left for later. */
  private List<String> more(Path file) throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = positions.getOrDefault(file, Math.max(0, log.length() - WINDOW_BYTES));
      if (log.length() < from) {
        // It was rotated: begin with the new file.
        from = 0;
      }
      byte[] bytes = new byte[Math.toIntExact(Math.min(WINDOW_BYTES, log.length() - from))];
      log.seek(from);
      log.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      positions.put(file, from + end);
      return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
