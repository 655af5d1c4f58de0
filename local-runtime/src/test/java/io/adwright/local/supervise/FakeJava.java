package io.adwright.local.supervise;

import io.adwright.local.stack.AotCaches;
import io.adwright.local.stack.Launcher;
import io.adwright.local.stack.Layout;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.Program.Service;
import io.adwright.local.stack.Readiness.Announces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A "java" that is a shell script: for each part it runs what the test wrote down for it. So tests
 * have real processes that start in milliseconds.
 */
final class FakeJava {
  static final String READY = "ready";

  private static final String SCRIPT =
      """
      #!/bin/sh
      for argument; do
        case $argument in -Dadwright.part=*) part=${argument#*=} ;; esac
      done
      . "$(dirname "$0")/$part.sh"
      """;

  private final Path directory;

  FakeJava(Path directory) throws IOException {
    this.directory = directory;
    Files.writeString(directory.resolve("java"), SCRIPT);
    if (!directory.resolve("java").toFile().setExecutable(true)) {
      throw new IOException("cannot make the script executable");
    }
  }

  /** Says what the process of {@code part} does, in shell. */
  void does(String part, String script) throws IOException {
    Files.createDirectories(home(part));
    Files.writeString(home(part).resolve("quarkus-run.jar"), "jar");
    Files.writeString(directory.resolve(part + ".sh"), script);
  }

  /** The process of {@code part} gets ready at once and stays. */
  void runs(String part) throws IOException {
    does(part, "echo $$ >> " + pids(part) + "\necho " + READY + "\nexec sleep 300\n");
  }

  /** Where {@link #runs} writes the number of each process of {@code part}. */
  Path pids(String part) {
    return directory.resolve(part + ".pids");
  }

  Part part(String name, String... needs) {
    return new Part(
        name, new Service(name), 1, "64m", List.of(needs), new Announces(READY), Map.of());
  }

  Launcher launcher() {
    return new Launcher(
        directory.resolve("java"), new Layout(directory), new AotCaches.Use("test"));
  }

  private Path home(String part) {
    return directory.resolve(part).resolve("target").resolve("quarkus-app");
  }
}
