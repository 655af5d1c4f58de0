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
   * Returns an index with what {@link MemoryIndex#save} of any kind wrote.
   *
   * @throws CorruptSnapshotException if the file is no snapshot for this dimension, was cut off or
   *     changed
   * @throws IOException if it cannot be read
   */
  default MemoryIndex load(Path file) throws IOException {
    MemoryIndex index = create();
    try {
      Snapshot.read(file, index);
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }
}
