package io.adwright.gateway.imports.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The first lines of an upload.
 *
 * @param whole whether these are all
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record Beginning(byte[] bytes, boolean whole) {
  private static final int MOST_BYTES = 256 * 1024;
  private static final byte LINE_FEED = '\n';

  /** Reads no more of {@code in} than a beginning may have, and drops what is cut of a line. */
  public static Beginning of(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    return bytes.length <= MOST_BYTES
        ? new Beginning(bytes, true)
        : new Beginning(Arrays.copyOf(bytes, endOfLine(bytes)), false);
  }

  /** Opens the lines as a stream. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  private static int endOfLine(byte[] bytes) {
    for (int at = MOST_BYTES - 1; at > 0; at--) {
      if (bytes[at] == LINE_FEED) {
        // In UTF-16 with the low byte first, the other half of the character follows.
        return at + 1 + (at % 2 == 0 && bytes[at + 1] == 0 ? 1 : 0);
      }
    }
    return MOST_BYTES;
  }
}
