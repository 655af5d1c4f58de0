package io.adwright.kit.step;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** An event in Avro's binary form: small in memory, and nobody can change it. */
final class FrozenEvent<O extends SpecificRecordBase> {
  private static final int USUAL_BYTES = 2048;

  private final byte[] bytes;
  private final Schema schema;
  private final SpecificData model;

  private FrozenEvent(byte[] bytes, Schema schema, SpecificData model) {
    this.bytes = bytes;
    this.schema = schema;
    this.model = model;
  }

  static <O extends SpecificRecordBase> FrozenEvent<O> of(O event) {
    var out = new ByteArrayOutputStream(USUAL_BYTES);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new SpecificDatumWriter<>(event.getSchema(), event.getSpecificData()).write(event, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FrozenEvent<>(out.toByteArray(), event.getSchema(), event.getSpecificData());
  }

  /** Returns a new event, equal to the one that was frozen. */
  O thaw() {
    var reader = new SpecificDatumReader<O>(schema, schema, model);
    try {
      return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
