package io.adwright.memory.topic;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * One snapshot in a directory. A new one takes the place of the old one in one step: whoever kills
 * the process meanwhile leaves the old one. What was cut off or changed is recognised by its
 * checksum.
 */
final class SnapshotFile {
  private static final String NAME = "learnings.snapshot";

  private final Path directory;

  SnapshotFile(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes {@code snapshot} in place of an earlier one.
   *
   * @throws IOException if the directory cannot be written to; the earlier one is still there
   */
  void write(Snapshot snapshot) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(NAME);
    Path unfinished = directory.resolve(NAME + ".unfinished");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var checksum = new CRC32C();
      var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
      var checked = new DataOutputStream(new CheckedOutputStream(out, checksum));
      SnapshotFormat.write(snapshot, checked);
      checked.flush();
      out.writeLong(checksum.getValue());
      out.flush();
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Returns the snapshot; empty if there is none.
   *
   * @throws IOException if it cannot be read, was cut off or changed, or is of another format
   */
  Optional<Snapshot> read() throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    requireIntact(file);
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return Optional.of(SnapshotFormat.read(in));
    } catch (RuntimeException e) {
      throw new IOException("it is no snapshot: " + e.getMessage(), e);
    }
  }

  private static void requireIntact(Path file) throws IOException {
    long length = Files.size(file) - Long.BYTES;
    var checksum = new CRC32C();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      if (length < 0) {
        throw new EOFException("it has " + Files.size(file) + " bytes");
      }
      new CheckedInputStream(raw, checksum).skipNBytes(length);
      long written = new DataInputStream(raw).readLong();
      if (written != checksum.getValue()) {
        throw new IOException("its checksum does not match: it was cut off or changed");
      }
    }
  }
}
