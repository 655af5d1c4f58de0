package io.adwright.local.client;

import io.adwright.local.state.PartState;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Processes of a stack whose supervisor is gone, in the moment before the watchdog gets at them.
 */
public final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private Leftovers() {}

  /** Ends every part of {@code state} that still runs; returns how many there were. */
  public static int end(StackState state) throws InterruptedException {
    List<ProcessHandle> living =
        state.parts().stream()
            .map(PartState::process)
            .filter(Objects::nonNull)
            .map(ProcessIdentity::alive)
            .flatMap(Optional::stream)
            .toList();
    living.forEach(ProcessHandle::destroy);
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (living.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    living.forEach(ProcessHandle::destroyForcibly);
    return living.size();
  }
}
