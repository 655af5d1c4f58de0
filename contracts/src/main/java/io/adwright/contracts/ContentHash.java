package io.adwright.contracts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Deterministic ids: SHA-256 over an unambiguous sequence of parts, 32 hexadecimal digits (128
 * bits).
 *
 * <p>Equal parts give equal ids on every machine and at every replay; that is what makes redelivery
 * and repeated runs recognisable.
 */
public final class ContentHash {
  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Starts an id whose {@code purpose} keeps it apart from ids of other kinds of thing. */
  public static ContentHash of(String purpose) {
    return new ContentHash().and(purpose);
  }

  /** Adds a text; its length goes in first, so that "ab","c" and "a","bc" differ. */
  public ContentHash and(String part) {
    return bytes(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number. */
  public ContentHash and(long part) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part));
    return this;
  }

  /** Adds the Avro binary form of {@code event}, which is equal for equal events. */
  public ContentHash and(SpecificRecordBase event) {
    return written(event, new GenericDatumWriter<>(event.getSchema(), event.getSpecificData()));
  }

  /**
   * Adds what {@code event} says, without its contexts, provenances and sources at any depth: equal
   * for the same content in two different runs.
   */
  public ContentHash andContent(SpecificRecordBase event) {
    return written(event, new ContentWriter(event));
  }

  /** Adds what {@code parts} adds. */
  public ContentHash and(UnaryOperator<ContentHash> parts) {
    return parts.apply(this);
  }

  /** Returns the id: 32 lower-case hexadecimal digits. */
  public String id() {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private ContentHash written(SpecificRecordBase event, DatumWriter<SpecificRecordBase> writer) {
    var out = new ByteArrayOutputStream(1024);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      writer.write(event, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes(out.toByteArray());
  }

  private ContentHash bytes(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
    digest.update(part);
    return this;
  }
}
