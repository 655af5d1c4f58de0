package io.adwright.local.supervise;

import io.adwright.local.stack.Launcher;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.Placeholders;
import io.adwright.local.stack.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Starts processes of parts, each known to the watchdog from its first moment.
 *
 * @param launcher knows the commands
 * @param addresses who listens where
 * @param data the data directory
 * @param watchdog ends what it starts if nobody else does
 */
record Starter(Launcher launcher, Addresses addresses, Path data, Watchdog watchdog) {

  /**
   * @throws NoSuchFileException if the build has not made the program
   * @throws IOException if the program cannot be run
   */
  PartProcess start(Part part, LogFile log) throws IOException {
    Path program = part.program().marker(launcher.layout());
    if (!Files.exists(program)) {
      throw new NoSuchFileException(program.toString(), null, "is not built");
    }
    Placeholders placeholders =
        new Placeholders(
            addresses.endpoints(), data, launcher.layout().dist(), addresses::anyFreePort);
    PartProcess process =
        PartProcess.start(
            launcher.launch(part, placeholders), log, line -> announces(part.readiness(), line));
    watchdog.add(process.identity().pid());
    return process;
  }

  void ended(PartProcess process) {
    watchdog.drop(process.identity().pid());
  }

  private static boolean announces(Readiness readiness, String line) {
    return switch (readiness) {
      case Readiness.Announces(String announcement) -> line.equals(announcement);
      case Readiness.Answers ignored -> false;
    };
  }
}
