package io.adwright.local.supervise;

import java.util.ArrayList;
import java.util.List;

/**
 * Wraps a command so that the terminal's signals pass it by: Ctrl-C and a closed window are for the
 * command in front, which then ends the rest in order.
 */
public final class Detached {
  private static final String SCRIPT =
      "trap '' INT HUP QUIT; "
          + "if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else exec \"$@\"; fi";

  private Detached() {}

  /**
   * Returns the command that runs {@code command}, in a session of its own where there is setsid.
   */
  public static List<String> command(List<String> command) {
    List<String> wrapped = new ArrayList<>(List.of("sh", "-c", SCRIPT, "adwright"));
    wrapped.addAll(command);
    return wrapped;
  }
}
