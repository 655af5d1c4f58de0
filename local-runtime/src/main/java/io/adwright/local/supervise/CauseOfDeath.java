package io.adwright.local.supervise;

import io.adwright.local.stack.Part;
import java.util.List;
import java.util.function.Predicate;

/**
 * Why a process ended, as far as its exit status, its last words and its disk tell.
 *
 * @param kind the kind of cause
 * @param what what happened, as the end of a sentence that begins with the part's name
 * @param hint what to do
 */
record CauseOfDeath(Kind kind, String what, String hint) {
  /** What the launcher can do something about is told apart from the rest. */
  enum Kind {
    PORT_TAKEN,
    DISK_FULL,
    NOT_WRITABLE,
    OUT_OF_MEMORY,
    KILLED,
    NOT_READY,
    OTHER
  }

  private static final long HARDLY_ANY_BYTES = 8L * 1024 * 1024;

  /** The JVM's own status after -XX:+ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int SIGNAL_BASE = 128;

  /**
   * Reads the signs.
   *
   * @param part who died
   * @param port where it was to listen
   * @param status its exit status; 128 + n if signal n ended it
   * @param lastWords the end of its output
   * @param freeBytes what is free on the disk of the data directory
   */
  static CauseOfDeath of(Part part, int port, int status, List<String> lastWords, long freeBytes) {
    Predicate<String> said = phrase -> lastWords.stream().anyMatch(line -> line.contains(phrase));
    if (said.test("No space left on device") || freeBytes < HARDLY_ANY_BYTES) {
      return new CauseOfDeath(
          Kind.DISK_FULL,
          "ended because the disk is full",
          "Make room on the disk of the data directory, or choose another with --data-dir");
    }
    if (said.test("Read-only file system") || said.test("Permission denied")) {
      return new CauseOfDeath(
          Kind.NOT_WRITABLE,
          "may not write its files",
          "Check owner and permissions of the data directory, or choose another with --data-dir");
    }
    if (said.test("ddress already in use") || said.test("already bound")) {
      return new CauseOfDeath(
          Kind.PORT_TAKEN,
          "found its port " + port + " taken",
          "End the program that listens on port " + port + ", or start again");
    }
    if (status == OUT_OF_MEMORY || said.test("OutOfMemoryError")) {
      return new CauseOfDeath(
          Kind.OUT_OF_MEMORY,
          "ran out of memory (its heap is " + part.heap() + ")",
          "Import less at a time; if the machine itself is short of memory, close something");
    }
    if (status > SIGNAL_BASE) {
      return new CauseOfDeath(
          Kind.KILLED,
          "was ended by signal " + (status - SIGNAL_BASE),
          "Somebody or the system ended it; on Linux the kernel does so when memory runs out (dmesg)");
    }
    return new CauseOfDeath(
        Kind.OTHER, "ended with status " + status, "Its last lines and its log say more");
  }

  /** A process that runs but does not get ready. */
  static CauseOfDeath notReady(long seconds) {
    return new CauseOfDeath(
        Kind.NOT_READY,
        "was not ready after " + seconds + " s",
        "If the machine was busy, start again; otherwise its log says more");
  }
}
