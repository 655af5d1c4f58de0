package io.adwright.gateway.imports.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the bytes of a file become characters.
 *
 * @param charset the encoding
 * @param markBytes length of the byte order mark at the start
 */
record TextEncoding(Charset charset, int markBytes) {
  /** What Western Windows programs write when they do not write Unicode. */
  static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Of two bytes per letter, ASCII text has a zero in one; names in other scripts dilute that. */
  private static final double ZEROS_OF_UTF16 = 0.3;

  /** Decides by the byte order mark, then by zero bytes, then by whether all of it is UTF-8. */
  static TextEncoding of(StoredBody body) {
    byte[] head = body.head();
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    Optional<TextEncoding> utf16 = guessUtf16(head);
    if (utf16.isPresent()) {
      return utf16.get();
    }
    return new TextEncoding(body.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS, 0);
  }

  /** The UTF-16 that {@code head} is in, with or without a byte order mark. */
  static Optional<TextEncoding> guessUtf16(byte[] head) {
    if (startsWith(head, 0xff, 0xfe)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
    }
    int pairs = head.length / 2;
    int highZeros = 0;
    int lowZeros = 0;
    for (int i = 0; i < pairs; i++) {
      highZeros += head[2 * i] == 0 ? 1 : 0;
      lowZeros += head[2 * i + 1] == 0 ? 1 : 0;
    }
    double most = pairs * ZEROS_OF_UTF16;
    if (lowZeros > most && highZeros == 0) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0));
    }
    if (highZeros > most && lowZeros == 0) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0));
    }
    return Optional.empty();
  }

  Reader open(StoredBody body) throws IOException {
    var in = body.open();
    in.skipNBytes(markBytes);
    return new InputStreamReader(in, charset);
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (head[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
