package io.adwright.local.supervise;

import io.adwright.local.state.Failure;
import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import io.adwright.local.state.StateFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the supervisor knows of all parts; every change is at once in the state file. */
final class Board {
  private final StateFile file;
  private final ProcessIdentity supervisor;
  private final long startedAtMillis;
  private final Map<String, PartState> parts = new LinkedHashMap<>();
  private Phase phase = Phase.STARTING;
  private @Nullable Failure failure;

  Board(StateFile file, ProcessIdentity supervisor, long startedAtMillis, List<PartState> waiting) {
    this.file = file;
    this.supervisor = supervisor;
    this.startedAtMillis = startedAtMillis;
    waiting.forEach(part -> parts.put(part.name(), part));
    publish();
  }

  synchronized void update(String part, UnaryOperator<PartState> change) {
    parts.computeIfPresent(part, (name, state) -> change.apply(state));
    publish();
  }

  synchronized void enter(Phase next) {
    phase = next;
    publish();
  }

  /** The first failure counts; what follows from it is noise. */
  synchronized void fail(Failure reason) {
    if (failure == null) {
      failure = reason;
      phase = Phase.FAILED;
      parts.computeIfPresent(reason.part(), (name, state) -> state.failed(reason.what()));
      publish();
    }
  }

  synchronized StackState state() {
    return new StackState(supervisor, phase, startedAtMillis, List.copyOf(parts.values()), failure);
  }

  private void publish() {
    try {
      file.write(state());
    } catch (IOException e) {
      // On a full disk the stack keeps running; readers check processes themselves.
      System.err.println("state not written: " + e);
    }
  }
}
