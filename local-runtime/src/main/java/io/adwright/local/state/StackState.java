package io.adwright.local.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stack as its supervisor last wrote it down.
 *
 * @param supervisor the process that owns all others
 * @param phase READY once every part has been ready
 * @param startedAtMillis when the supervisor began, milliseconds since 1970
 * @param parts every part in the order of the table
 * @param failure why the start failed; null unless it did
 */
public record StackState(
    ProcessIdentity supervisor,
    Phase phase,
    long startedAtMillis,
    List<PartState> parts,
    @Nullable Failure failure) {

  public StackState {
    parts = List.copyOf(parts);
  }

  /** Whether the supervisor lives. Parts without a living supervisor are leftovers. */
  public boolean isSupervised() {
    return supervisor.isAlive();
  }

  /** Whether every part is ready and its process is there. */
  public boolean isWhole() {
    return phase.isUp() && parts.stream().allMatch(PartState::isRunning);
  }

  public Optional<PartState> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /**
   * Returns the URL of the part {@code name}.
   *
   * @throws IllegalStateException if the running stack has no such part
   */
  public String url(String name) {
    return part(name)
        .map(PartState::url)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the running stack has no "
                        + name
                        + "; stop it with ./adwright down and start it again"));
  }
}
