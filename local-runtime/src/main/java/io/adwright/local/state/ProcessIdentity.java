package io.adwright.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process, told apart from a later one that got the same number.
 *
 * @param pid the process number
 * @param startedAtMillis when the system says that it started, in milliseconds since 1970; 0 where
 *     the system does not say
 */
public record ProcessIdentity(long pid, long startedAtMillis) {
  /** The system's own arithmetic over its boot time may be off by a second between two readings. */
  private static final long TOLERANCE_MILLIS = 2_000;

  public static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(process.pid(), startOf(process));
  }

  public static ProcessIdentity own() {
    return of(ProcessHandle.current());
  }

  /** Returns the living process, or empty if it ended, even if its number is in use again. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  public boolean isAlive() {
    return alive().isPresent();
  }

  private boolean isSame(ProcessHandle process) {
    long started = startOf(process);
    boolean known = startedAtMillis != 0 && started != 0;
    boolean sameStart = !known || Math.abs(started - startedAtMillis) <= TOLERANCE_MILLIS;
    return sameStart && !isZombie();
  }

  /** A process that ended but whom nobody has waited for: in a container, often for ever. */
  private boolean isZombie() {
    Path stat = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      String line = Files.readString(stat);
      return line.startsWith(") Z", line.lastIndexOf(')'));
    } catch (IOException e) {
      return false;
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
