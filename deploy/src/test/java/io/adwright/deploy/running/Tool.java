package io.adwright.deploy.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A packaged program that does one thing and ends.
 *
 * @param jar what is run
 */
public record Tool(Path jar) {
  /** What makes broker and registry ready. */
  public static final Tool SETUP = new Tool(Path.of("target/dist/setup.jar"));

  /** What shows dead letters. */
  public static final Tool DEAD_LETTERS =
      new Tool(Path.of("../dead-letters/target/dist/dead-letters.jar"));

  /** What it said, and how it ended. */
  public record Answer(int status, String said) {}

  /** Runs it to its end. */
  public Answer run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), said);
  }
}
