package io.adwright.eval.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the operating system knows about a process. */
public interface ProcessTable {
  /** Returns the processor time used since its start, user and system; nothing if it is gone. */
  Optional<Duration> cpu(long pid);

  /** Returns its resident memory in bytes; nothing if it is gone or the system does not tell. */
  OptionalLong residentBytes(long pid);

  /**
   * Returns its memory in bytes with pages that it shares divided by how many share them; nothing
   * if it is gone or the system does not tell.
   */
  OptionalLong proportionalBytes(long pid);

  /** Returns the processes that it started and that are there; none if it is gone. */
  List<Long> children(long pid);

  /** Returns the process that started it; nothing if it is gone. */
  OptionalLong parent(long pid);
}
