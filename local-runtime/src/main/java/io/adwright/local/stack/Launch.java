package io.adwright.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A part ready to be started: nothing is left open.
 *
 * @param command the program and its arguments
 * @param directory where it runs
 * @param environment variables set for it beyond the launcher's own
 */
public record Launch(List<String> command, Path directory, Map<String, String> environment) {
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
