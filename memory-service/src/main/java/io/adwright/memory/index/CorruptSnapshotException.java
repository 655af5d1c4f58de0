package io.adwright.memory.index;

import java.io.IOException;
import java.nio.file.Path;

/** A snapshot is not what it should be: cut off, changed, or of another kind. Build it anew. */
public class CorruptSnapshotException extends IOException {
  private static final long serialVersionUID = 1L;

  public CorruptSnapshotException(Path file, String why) {
    super("snapshot " + file + " cannot be used: " + why);
  }

  public CorruptSnapshotException(Path file, String why, Throwable cause) {
    super("snapshot " + file + " cannot be used: " + why, cause);
  }
}
