package io.adwright.gateway.imports.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of an upload, kept deflated in memory so that they can be read more than once.
 *
 * <p>Which of day and month comes first, or what a comma in a number means, can only be told from
 * the whole column. A report of 100 MB deflates to some 10 to 20 MB; plain it would not fit a small
 * heap, and a temporary file would need a disk that may be full.
 */
public final class StoredBody {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final byte[] head;
  private final ChunkedBytes deflated;
  private final boolean utf8;

  private StoredBody(byte[] head, ChunkedBytes deflated, boolean utf8) {
    this.head = head;
    this.deflated = deflated;
    this.utf8 = utf8;
  }

  /** Reads {@code in} up to {@code head} and no further, so that an unusable file is cheap. */
  public static byte[] headOf(InputStream in) throws IOException {
    return in.readNBytes(BUFFER_BYTES);
  }

  /** Keeps {@code head} and all that {@code rest} still holds. */
  public static StoredBody of(byte[] head, InputStream rest) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      ChunkedBytes deflated = new ChunkedBytes();
      Utf8Check check = new Utf8Check();
      try (var out = new DeflaterOutputStream(deflated, deflater, BUFFER_BYTES)) {
        out.write(head);
        check.accept(head, head.length);
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = rest.read(buffer); n >= 0; n = rest.read(buffer)) {
          out.write(buffer, 0, n);
          check.accept(buffer, n);
        }
      }
      return new StoredBody(head, deflated, check.valid());
    } finally {
      deflater.end();
    }
  }

  byte[] head() {
    return head;
  }

  boolean isUtf8() {
    return utf8;
  }

  InputStream open() {
    return new InflaterInputStream(deflated.open());
  }
}
