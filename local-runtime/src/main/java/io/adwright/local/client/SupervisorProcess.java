package io.adwright.local.client;

import io.adwright.local.supervise.Detached;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A supervisor that this command started, in the background and deaf to the terminal's signals. */
public final class SupervisorProcess {
  /** Exit status of a supervisor that found another one in charge. */
  public static final int ANOTHER_IN_CHARGE = 10;

  private static final int SHOWN_LINES = 15;

  private final Process process;
  private final Path log;

  private SupervisorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts {@code command}.
   *
   * @param log takes its output
   * @throws IOException if it cannot be run
   */
  static SupervisorProcess start(List<String> command, Path log) throws IOException {
    Process process =
        new ProcessBuilder(Detached.command(command))
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new SupervisorProcess(process, log);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean foundAnother() {
    return !process.isAlive() && process.exitValue() == ANOTHER_IN_CHARGE;
  }

  /** Returns the failure of a supervisor that ended without telling its state. */
  StackFailedException lastWords() {
    return new StackFailedException(
        "the supervisor ended with status " + process.exitValue() + "; its log is " + log, tail());
  }

  private List<String> tail() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }
}
