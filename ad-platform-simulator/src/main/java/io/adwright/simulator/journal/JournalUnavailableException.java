package io.adwright.simulator.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;

/**
 * The journal cannot be written or read, so that the platform cannot answer. Whether the change
 * that was asked for will have happened is unknown until the simulator starts again.
 */
public final class JournalUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  JournalUnavailableException(String message, IOException cause) {
    super(message + ": " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    // The message of a file system's exception may be nothing but the path.
    return cause instanceof FileSystemException
        ? cause.toString()
        : String.valueOf(cause.getMessage());
  }
}
