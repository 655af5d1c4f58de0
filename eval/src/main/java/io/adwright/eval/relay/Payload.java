package io.adwright.eval.relay;

import java.nio.ByteBuffer;

/** Values of the relay: the number of a run, filled up to a size. */
final class Payload {
  /** Bytes of the smallest value. */
  static final int LEAST = Long.BYTES;

  private Payload() {}

  static byte[] of(long number, int size) {
    return ByteBuffer.allocate(size).putLong(number).array();
  }

  static long number(byte[] payload) {
    return ByteBuffer.wrap(payload).getLong();
  }
}
