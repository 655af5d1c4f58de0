package io.adwright.deadletters.payload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.deadletters.payload.Payload.Bytes;
import io.adwright.deadletters.payload.Payload.Event;
import io.adwright.deadletters.payload.Payload.None;
import io.adwright.deadletters.payload.Payload.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads values: as Avro behind a zero byte and a schema's number, else as text, else as bytes. */
public final class PayloadReader {
  private static final int FRAME = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schemas schemas;

  public PayloadReader(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Returns what {@code value} says; never fails. */
  public Payload read(byte @Nullable [] value) throws InterruptedException {
    if (value == null) {
      return new None();
    }
    if (value.length < FRAME || value[0] != 0) {
      return plain(value, "it does not begin with a zero byte and the number of a schema");
    }
    int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
    try {
      Schema schema = schemas.schema(id);
      return new Event(schema.getFullName(), JSON.readTree(event(schema, value)));
    } catch (IOException | AvroRuntimeException e) {
      return plain(value, "schema " + id + ": " + e.getMessage());
    }
  }

  /** Returns {@code bytes} as text, or as hexadecimal digits where they are none. */
  public static String printable(byte[] bytes) {
    try {
      return text(bytes);
    } catch (CharacterCodingException e) {
      return "0x" + HexFormat.of().formatHex(bytes);
    }
  }

  private static String event(Schema schema, byte[] value) throws IOException {
    var reader = new GenericDatumReader<>(schema);
    var decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
    return String.valueOf(reader.read(null, decoder));
  }

  private static Payload plain(byte[] value, String why) {
    try {
      return new Text(text(value), why);
    } catch (CharacterCodingException e) {
      return new Bytes(HexFormat.of().formatHex(value), why);
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.codePoints().anyMatch(PayloadReader::isUnprintable)) {
      throw new CharacterCodingException();
    }
    return text;
  }

  private static boolean isUnprintable(int point) {
    return Character.isISOControl(point) && !Character.isWhitespace(point);
  }
}
