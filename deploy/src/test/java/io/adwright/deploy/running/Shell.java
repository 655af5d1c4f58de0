package io.adwright.deploy.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Runs what a person would type. */
public final class Shell {
  private Shell() {}

  /**
   * Runs {@code commands} and returns what they said.
   *
   * @throws IOException if one of them failed
   */
  public static String run(String commands, Path directory, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("sh", "-ec", commands)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(commands + ": " + said);
    }
    return said;
  }
}
