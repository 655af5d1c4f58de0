package io.adwright.simulator.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of lines, which one process at a time may have open.
 *
 * <p>{@link #append} hands a line to the operating system, which keeps it when this process dies;
 * {@link #awaitDurable} forces it to the disk, which keeps it when the machine dies. Callers who
 * wait at the same time share one force. Lines are numbered from 1. Thread-safe.
 *
 * <p>It writes through a stream, not a channel: an interrupted thread would close a channel.
 */
final class LineFile implements Closeable {
  private static final int LINE_FEED = '\n';

  private final Path path;
  private final FileOutputStream out;
  private final Object forcing = new Object();
  private long[] ends = new long[1_024];
  private int lines;
  private long durableLines;
  private volatile @Nullable IOException failure;

  private LineFile(Path path, FileOutputStream out) {
    this.path = path;
    this.out = out;
  }

  /**
   * Opens the file, or creates it. What follows the last line feed stays in place until {@link
   * #truncateTo} removes it.
   *
   * @throws IOException if it cannot be read or written
   */
  static LineFile open(Path path) throws IOException {
    FileOutputStream out = new FileOutputStream(path.toFile(), true);
    try {
      LineFile file = new LineFile(path, out);
      file.findLines();
      return file;
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  private void findLines() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      long offset = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        offset++;
        if (next == LINE_FEED) {
          addEnd(offset);
        }
      }
    }
  }

  /** Returns how many bytes follow the last line feed: a line that was never finished. */
  synchronized long unfinishedBytes() throws IOException {
    return Files.size(path) - end(lines);
  }

  /** Returns the number of lines. */
  synchronized int size() {
    return lines;
  }

  /** Cuts off everything after the first {@code kept} lines. */
  synchronized void truncateTo(int kept) throws IOException {
    out.getChannel().truncate(end(kept));
    lines = kept;
  }

  /**
   * Adds a line. If that fails, for instance because the disk is full, the file is as before.
   *
   * @param line without a line feed
   */
  synchronized void append(byte[] line) throws IOException {
    failIfBroken();
    byte[] terminated = Arrays.copyOf(line, line.length + 1);
    terminated[line.length] = LINE_FEED;
    try {
      out.write(terminated);
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
    addEnd(end(lines) + terminated.length);
  }

  /**
   * Returns when the first {@code count} lines are on the disk.
   *
   * @throws IOException if they may not be; then nobody can tell what is, and the file takes no
   *     more lines
   */
  void awaitDurable(long count) throws IOException {
    synchronized (forcing) {
      if (durableLines >= count) {
        return;
      }
      failIfBroken();
      long written = size();
      try {
        out.getFD().sync();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
      durableLines = written;
    }
  }

  /**
   * Returns lines {@code after + 1} to {@code to}, or fewer so that they are at most {@code
   * maxBytes} together, but at least one if there is one.
   */
  List<byte[]> read(int after, int to, long maxBytes) throws IOException {
    long[] bounds = bounds(after, to, maxBytes);
    List<byte[]> page = new ArrayList<>();
    try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
      in.seek(bounds[0]);
      for (int i = 1; i < bounds.length; i++) {
        byte[] line = new byte[(int) (bounds[i] - bounds[i - 1] - 1)];
        in.readFully(line);
        in.skipBytes(1);
        page.add(line);
      }
    }
    return page;
  }

  /** Returns why the file takes no more lines, or null if it does. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Returns where the first line of the page begins, and where each of its lines ends. */
  private synchronized long[] bounds(int after, int to, long maxBytes) {
    int first = Math.min(after, lines);
    int last = Math.min(to, lines);
    int next = first;
    while (next < last && (next == first || ends[next] - end(first) <= maxBytes)) {
      next++;
    }
    long[] bounds = new long[next - first + 1];
    bounds[0] = end(first);
    System.arraycopy(ends, first, bounds, 1, next - first);
    return bounds;
  }

  private long end(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  private void addEnd(long end) {
    if (lines == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lines);
    }
    ends[lines] = end;
    lines++;
  }

  private void takeBack(IOException cause) {
    try {
      out.getChannel().truncate(end(lines));
    } catch (IOException e) {
      cause.addSuppressed(e);
      failure = cause;
    }
  }

  private void failIfBroken() throws IOException {
    IOException cause = failure;
    if (cause != null) {
      throw new IOException(path + " failed before: " + cause.getMessage(), cause);
    }
  }
}
