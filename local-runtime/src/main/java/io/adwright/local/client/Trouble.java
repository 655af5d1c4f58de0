package io.adwright.local.client;

import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.PartState;
import io.adwright.local.state.StackState;
import java.util.Optional;
import java.util.stream.Collectors;

/** What keeps a stack that is up from going on, in words for whoever waits for it. */
final class Trouble {
  /** A broker that appends a batch needs less; it is down when this is gone. */
  private static final long FULL_BYTES = 8L * 1024 * 1024;

  private Trouble() {}

  /**
   * Returns what to say, or nothing when all is well.
   *
   * @param room bytes that are free on the disk of {@code data}
   */
  static Optional<String> of(StackState state, DataDirectory data, long room) {
    if (room < FULL_BYTES) {
      return Optional.of("the disk of " + data.path() + " is full: make room, and it goes on");
    }
    String down =
        state.parts().stream()
            .filter(part -> !part.isRunning())
            .map(Trouble::down)
            .collect(Collectors.joining(", "));
    return Optional.of(down).filter(it -> !it.isEmpty());
  }

  private static String down(PartState part) {
    return part.name() + " is not running (" + part.log() + ")";
  }
}
