package io.adwright.local.supervise;

import io.adwright.local.stack.Launch;
import io.adwright.local.state.ProcessIdentity;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A running process of a part, whose output goes line by line into the part's log. */
final class PartProcess {
  private final Process process;
  private final ProcessIdentity identity;
  private final Thread pump;
  private final CountDownLatch announced = new CountDownLatch(1);

  private PartProcess(Process process, LogFile log, Predicate<String> announcement) {
    this.process = process;
    this.identity = ProcessIdentity.of(process.toHandle());
    // Reading a pipe blocks its thread: a platform thread, with hardly any stack.
    this.pump =
        Thread.ofPlatform()
            .daemon()
            .name("log-" + process.pid())
            .stackSize(64 * 1024L)
            .start(() -> copy(log, announcement));
  }

  /**
   * Starts {@code launch}.
   *
   * @param announcement recognises the line of output that {@link #hasAnnounced} reports
   * @throws IOException if the program cannot be run
   */
  static PartProcess start(Launch launch, LogFile log, Predicate<String> announcement)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launch.command())
            .directory(launch.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(launch.environment());
    return new PartProcess(builder.start(), log, announcement);
  }

  ProcessIdentity identity() {
    return identity;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean hasAnnounced() {
    return announced.getCount() == 0;
  }

  /** Returns whether the process has ended within {@code patience}. */
  boolean endsWithin(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for the end and for the last line of output; returns the exit status. */
  int awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    // Somebody else may hold the pipe open; its last lines are not worth more than this.
    pump.join(Duration.ofSeconds(1));
    return status;
  }

  /** Asks the process to end, and ends it after {@code grace}. */
  void end(Duration grace) throws InterruptedException {
    // Not Process.destroy, which closes our end of the pipe: what a part says when it ends matters.
    process.toHandle().destroy();
    if (!endsWithin(grace)) {
      kill();
    }
    awaitEnd();
  }

  void kill() {
    process.toHandle().destroyForcibly();
  }

  private void copy(LogFile log, Predicate<String> announcement) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.line(line);
        if (announcement.test(line)) {
          announced.countDown();
        }
      }
    } catch (IOException e) {
      log.line("(output ended: " + e.getMessage() + ")");
    }
  }
}
