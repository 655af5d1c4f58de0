package io.adwright.memory.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Ids and vectors in a file, the same whatever index wrote them, so that the next start may use
 * another one.
 *
 * <p>Big endian: magic number, format, dimension, count; per vector its id and numbers; CRC-32C of
 * all before.
 */
final class Snapshot {
  private static final int MAGIC = 0x41445749;
  private static final int FORMAT = 1;
  private static final int HEADER_BYTES = 4 * Integer.BYTES;

  /** What a snapshot is made of. */
  interface Rows {
    int count();

    long id(int row);

    float at(int row, int place);
  }

  private Snapshot() {}

  static void write(Path file, Dimension dimension, Rows rows) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (FileOutputStream bytes = new FileOutputStream(unfinished.toFile())) {
      var checked = new CheckedOutputStream(new BufferedOutputStream(bytes), new CRC32C());
      var out = new DataOutputStream(checked);
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeInt(dimension.size());
      out.writeInt(rows.count());
      for (int row = 0; row < rows.count(); row++) {
        out.writeLong(rows.id(row));
        for (int place = 0; place < dimension.size(); place++) {
          out.writeFloat(rows.at(row, place));
        }
      }
      out.writeLong(checked.getChecksum().getValue());
      out.flush();
      bytes.getFD().sync();
    }
    replace(unfinished, file);
  }

  private static void replace(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Puts what is in {@code file} into an empty index. */
  static void read(Path file, MemoryIndex index) throws IOException {
    long length = Files.size(file);
    try (var checked =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32C())) {
      DataInputStream in = new DataInputStream(checked);
      if (length < HEADER_BYTES + Long.BYTES || in.readInt() != MAGIC) {
        throw new CorruptSnapshotException(file, "it is no snapshot of an index");
      }
      int format = in.readInt();
      int dimension = in.readInt();
      int count = in.readInt();
      if (format != FORMAT || dimension != index.dimension()) {
        throw new CorruptSnapshotException(
            file,
            "it has format %d and dimension %d, not %d and %d"
                .formatted(format, dimension, FORMAT, index.dimension()));
      }
      long expected =
          HEADER_BYTES + count * (Long.BYTES + (long) dimension * Float.BYTES) + Long.BYTES;
      if (count < 0 || length != expected) {
        throw new CorruptSnapshotException(
            file, "it has " + length + " bytes, not the " + expected + " of " + count + " vectors");
      }
      readRows(file, in, count, index);
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw new CorruptSnapshotException(file, "its checksum does not fit its content");
      }
    }
  }

  private static void readRows(Path file, DataInputStream in, int count, MemoryIndex index)
      throws IOException {
    float[] vector = new float[index.dimension()];
    for (int row = 0; row < count; row++) {
      long id = in.readLong();
      for (int place = 0; place < vector.length; place++) {
        vector[place] = in.readFloat();
      }
      try {
        index.put(id, vector);
      } catch (IllegalArgumentException e) {
        throw new CorruptSnapshotException(file, "it holds no vector under " + id, e);
      }
    }
  }
}
