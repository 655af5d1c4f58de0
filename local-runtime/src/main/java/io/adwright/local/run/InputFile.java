package io.adwright.local.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A file that may be worth importing. What can be seen without reading it whole is found out here,
 * before anything is started for it.
 *
 * @param path where it is
 */
public record InputFile(Path path) {
  private static final int LOOKED_AT_BYTES = 64 * 1024;

  /**
   * Returns the file {@code path}.
   *
   * @throws BadInputException if it is missing, a directory, unreadable, empty or not text
   */
  public static InputFile at(Path path) {
    if (!Files.exists(path)) {
      throw new BadInputException("no such file: " + path);
    }
    if (Files.isDirectory(path)) {
      throw new BadInputException(path + " is a directory; name one CSV file in it");
    }
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(path + " is not a regular file; save it to one first");
    }
    if (!Files.isReadable(path)) {
      throw new BadInputException("no permission to read " + path);
    }
    refuseUnlessText(path, start(path));
    return new InputFile(path);
  }

  public String name() {
    return path.getFileName().toString();
  }

  public long bytes() throws IOException {
    return Files.size(path);
  }

  private static byte[] start(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(LOOKED_AT_BYTES);
    } catch (IOException e) {
      throw new BadInputException("cannot read " + path + ": " + e.getMessage());
    }
  }

  private static void refuseUnlessText(Path path, byte[] start) {
    if (start.length == 0) {
      throw new BadInputException(path + " is empty; export the report again");
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      throw new BadInputException(
          path + " is a spreadsheet or an archive (zip); save it as CSV first");
    }
    if (startsWith(start, 0x1F, 0x8B)) {
      throw new BadInputException(path + " is compressed (gzip); unpack it first");
    }
    if (hasNul(start) && !isUtf16(start)) {
      throw new BadInputException(path + " is a binary file, not text; export the report as CSV");
    }
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    return bytes.length >= magic.length
        && IntStream.range(0, magic.length).allMatch(i -> (bytes[i] & 0xFF) == magic[i]);
  }

  private static boolean hasNul(byte[] bytes) {
    return nuls(bytes, 0, 1) > 0;
  }

  /** With its mark, or without one where nearly every other byte is zero, as in Latin text. */
  private static boolean isUtf16(byte[] bytes) {
    return startsWith(bytes, 0xFF, 0xFE)
        || startsWith(bytes, 0xFE, 0xFF)
        || onlyHalfIsNul(bytes, 0)
        || onlyHalfIsNul(bytes, 1);
  }

  private static boolean onlyHalfIsNul(byte[] bytes, int from) {
    int pairs = bytes.length / 2;
    return nuls(bytes, from, 2) * 10 >= pairs * 9 && nuls(bytes, 1 - from, 2) == 0;
  }

  /** Counts the zero bytes at {@code from} and every {@code step} after it. */
  private static int nuls(byte[] bytes, int from, int step) {
    int count = 0;
    for (int i = from; i < bytes.length; i += step) {
      if (bytes[i] == 0) {
        count++;
      }
    }
    return count;
  }
}
