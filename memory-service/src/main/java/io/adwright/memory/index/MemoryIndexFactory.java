package io.adwright.memory.index;

import java.io.IOException;
import java.nio.file.Path;

/** Makes indexes of one kind. */
public interface MemoryIndexFactory {

  /** Returns what {@link MemoryIndex#name()} of its indexes returns. */
  String name();

  /** Returns an empty index. */
  MemoryIndex create();

  /**
   * Returns the index that {@link MemoryIndex#save} of the same kind wrote.
   *
   * @throws CorruptSnapshotException if the file is no such snapshot, was cut off or changed
   * @throws IOException if it cannot be read
   */
  MemoryIndex load(Path file) throws IOException;
}
