package io.adwright.simulator.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data directory to one process, for as long as that lives and however it dies.
 *
 * <p>The lock is on a file of its own, which nobody reads: POSIX gives a process's lock up as soon
 * as that process closes the file, whichever way it had opened it.
 */
final class Ownership implements Closeable {
  private static final String FILE_NAME = "lock";

  private final FileChannel channel;

  private Ownership(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes {@code directory}.
   *
   * @throws IOException if another process has it
   */
  static Ownership of(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new IOException(
          directory
              + " is in use by another simulator; stop that one, or give this one a data directory"
              + " of its own");
    }
    return new Ownership(channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // The other simulator is in this very process.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
