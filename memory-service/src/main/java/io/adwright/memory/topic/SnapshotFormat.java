package io.adwright.memory.topic;

import io.adwright.contracts.event.Learning;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * A snapshot as bytes: its own facts, the schema it was written with, and the learnings in Avro.
 */
final class SnapshotFormat {
  private static final int MAGIC = 0x41574c31; // AWL1

  private SnapshotFormat() {}

  static void write(Snapshot snapshot, DataOutputStream out) throws IOException {
    Schema schema = Learning.getClassSchema();
    out.writeInt(MAGIC);
    out.writeUTF(snapshot.topicId());
    out.writeUTF(snapshot.embedderId());
    out.writeLong(snapshot.takenAt().toEpochMilli());
    out.writeInt(snapshot.offsets().size());
    for (Map.Entry<Integer, Long> offset : snapshot.offsets().entrySet()) {
      out.writeInt(offset.getKey());
      out.writeLong(offset.getValue());
    }
    BinaryEncoder avro = EncoderFactory.get().directBinaryEncoder(out, null);
    avro.writeString(schema.toString());
    avro.writeInt(snapshot.learnings().size());
    var writer = new SpecificDatumWriter<>(Learning.class);
    for (Map.Entry<String, Learning> entry : snapshot.learnings().entrySet()) {
      avro.writeString(entry.getKey());
      writer.write(entry.getValue(), avro);
    }
    avro.flush();
  }

  static Snapshot read(DataInputStream in) throws IOException {
    int magic = in.readInt();
    if (magic != MAGIC) {
      throw new IOException("it begins with " + Integer.toHexString(magic) + ": another format");
    }
    String topicId = in.readUTF();
    String embedderId = in.readUTF();
    Instant takenAt = Instant.ofEpochMilli(in.readLong());
    Map<Integer, Long> offsets = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      offsets.put(in.readInt(), in.readLong());
    }
    return new Snapshot(topicId, embedderId, takenAt, offsets, learnings(in));
  }

  private static Map<String, Learning> learnings(DataInputStream in) throws IOException {
    BinaryDecoder avro = DecoderFactory.get().binaryDecoder(in, null);
    Schema written = new Schema.Parser().parse(avro.readString());
    var reader = new SpecificDatumReader<Learning>(written, Learning.getClassSchema());
    int count = avro.readInt();
    Map<String, Learning> learnings = HashMap.newHashMap(count);
    for (int left = count; left > 0; left--) {
      String key = avro.readString();
      learnings.put(key, reader.read(null, avro));
    }
    return learnings;
  }
}
