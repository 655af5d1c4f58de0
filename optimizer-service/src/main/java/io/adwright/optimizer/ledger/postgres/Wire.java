package io.adwright.optimizer.ledger.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Events as bytes of a column, in Avro's single-object encoding: the fingerprint of their schema
 * goes first, so that what another version wrote is told from what it is not.
 */
final class Wire {
  private Wire() {}

  static <T> byte @Nullable [] bytes(@Nullable T event, BinaryMessageEncoder<T> encoder) {
    if (event == null) {
      return null;
    }
    try {
      ByteBuffer encoded = encoder.encode(event);
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(byte[] bytes, BinaryMessageDecoder<T> decoder) {
    try {
      return decoder.decode(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored event cannot be read", e);
    }
  }
}
