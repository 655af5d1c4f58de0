package io.adwright.kit.step;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** An event in Avro's binary form: small in memory, and nobody can change it. */
final class FrozenEvent<O extends SpecificRecordBase> {
  private static final int USUAL_BYTES = 2048;

  /** A reader compares its schema with itself when it is made, which takes longer than to read. */
  private static final ClassValue<DatumReader<?>> READERS =
      new ClassValue<>() {
        @Override
        protected DatumReader<?> computeValue(Class<?> type) {
          SpecificData model = SpecificData.getForClass(type);
          Schema schema = model.getSchema(type);
          try {
            return model.getFastReaderBuilder().createDatumReader(schema, schema);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };

  private final byte[] bytes;
  private final Class<?> type;

  private FrozenEvent(byte[] bytes, Class<?> type) {
    this.bytes = bytes;
    this.type = type;
  }

  static <O extends SpecificRecordBase> FrozenEvent<O> of(O event) {
    var out = new ByteArrayOutputStream(USUAL_BYTES);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new SpecificDatumWriter<>(event.getSchema(), event.getSpecificData()).write(event, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FrozenEvent<>(out.toByteArray(), event.getClass());
  }

  /** Returns a new event, equal to the one that was frozen. */
  @SuppressWarnings("unchecked") // the reader of its class
  O thaw() {
    var reader = (DatumReader<O>) READERS.get(type);
    try {
      return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
