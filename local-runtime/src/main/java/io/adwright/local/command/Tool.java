package io.adwright.local.command;

import io.adwright.local.run.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of another module that does a command's work in a process of its own.
 *
 * @param java that runs it
 * @param jar the program; names its own class path
 * @param mainClass its entrance
 * @param heap how much it may take, as {@code -Xmx} wants it
 */
record Tool(Path java, Path jar, String mainClass, String heap) {

  /**
   * Runs the program on this terminal and returns its exit status.
   *
   * @param options its command line
   * @param environment what it is told of the running stack
   * @throws BadInputException if it is not built
   */
  int run(List<String> options, Map<String, String> environment)
      throws IOException, InterruptedException {
    if (!Files.exists(jar)) {
      throw new BadInputException(jar + " is missing; build again: ./adwright build");
    }
    List<String> command =
        new ArrayList<>(List.of(java.toString(), "-Xmx" + heap, "-cp", jar.toString(), mainClass));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }
}
