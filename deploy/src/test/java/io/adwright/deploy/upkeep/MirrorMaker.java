package io.adwright.deploy.upkeep;

import io.adwright.teststack.LeanJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What {@code connect-mirror-maker.sh} runs, as a process of its own. */
final class MirrorMaker implements AutoCloseable {
  private static final String PROGRAM = "org.apache.kafka.connect.mirror.MirrorMaker";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  private MirrorMaker(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it with the settings of a file {@code mirror.properties}; it copies some time later. */
  static MirrorMaker start(String settings, Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("mirror.properties"), settings);
    Path log = directory.resolve("mirror.log");
    var builder =
        new ProcessBuilder(
                LeanJava.command(
                    "128m", "-cp", System.getProperty("java.class.path"), PROGRAM, file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    return new MirrorMaker(builder.start(), log);
  }

  /** Waits until it has brought something about. */
  void await(Callable<Boolean> done) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!done.call()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("the mirror is not made: " + Files.readString(log));
      }
      Thread.sleep(100);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
