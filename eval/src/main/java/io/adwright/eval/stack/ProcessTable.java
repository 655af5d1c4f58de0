package io.adwright.eval.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What the operating system knows about a process. */
public interface ProcessTable {
  /** Returns the processor time used since its start, user and system; nothing if it is gone. */
  Optional<Duration> cpu(long pid);

  /** Returns its resident memory in bytes; nothing if it is gone or the system does not tell. */
  OptionalLong residentBytes(long pid);

  /** Returns the process that started it; nothing if it is gone. */
  OptionalLong parent(long pid);
}
