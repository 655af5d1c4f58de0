package io.adwright.gateway.imports.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes that come in pieces are UTF-8. */
final class Utf8Check {
  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer discarded = CharBuffer.allocate(8 * 1024);
  private byte[] tail = new byte[0];
  private boolean valid = true;

  void accept(byte[] bytes, int length) {
    if (!valid) {
      return;
    }
    ByteBuffer piece = ByteBuffer.allocate(tail.length + length);
    piece.put(tail).put(bytes, 0, length).flip();
    CoderResult result;
    do {
      discarded.clear();
      result = decoder.decode(piece, discarded, false);
    } while (result.isOverflow());
    // A character that the end of the piece cuts in two waits for the next piece.
    tail = new byte[piece.remaining()];
    piece.get(tail);
    valid = !result.isError() && tail.length < LONGEST_CHARACTER;
  }

  /** A file that ends in the middle of a character counts as UTF-8 that was cut short. */
  boolean valid() {
    return valid;
  }
}
