package io.adwright.local.client;

import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.Failure;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import io.adwright.local.state.Users;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stack of one data directory. A command that needs it {@linkplain #bringUp brings it up}, uses
 * it and {@linkplain #release releases} it; it stays up as long as anybody uses it or has asked to
 * {@linkplain #keep} it.
 */
public final class LocalStack {
  private static final long POLL_MILLIS = 100;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

  private final DataDirectory data;
  private final Users users;
  private final List<String> supervisorCommand;
  private final ProcessIdentity self = ProcessIdentity.own();
  private volatile @Nullable SupervisorProcess ours;
  private boolean released;

  /**
   * @param data where the stack keeps everything
   * @param supervisorCommand starts its supervisor
   */
  public LocalStack(DataDirectory data, List<String> supervisorCommand) {
    this.data = data;
    this.users = data.users();
    this.supervisorCommand = List.copyOf(supervisorCommand);
  }

  /** Returns the state of the stack if a supervisor is in charge of it. */
  public Optional<StackState> running() throws IOException {
    return data.state().read().filter(StackState::isSupervised);
  }

  /** Returns what keeps the running stack from going on, in words; nothing when all is well. */
  public Optional<String> trouble() throws IOException {
    return running().flatMap(state -> Trouble.of(state, data, data.room()));
  }

  /**
   * Registers this process as a user, and starts the stack or what of it is not running.
   *
   * @param progress is shown every state on the way
   * @return the state in which every part is ready
   * @throws StackFailedException if that state cannot be reached
   * @throws DataDirectory.UnusableException if the data directory cannot be used
   */
  public StackState bringUp(Consumer<StackState> progress)
      throws StackFailedException, IOException, InterruptedException {
    data.prepare();
    users.enter(self);
    boolean nudged = false;
    while (true) {
      Optional<StackState> last = data.state().read();
      Optional<StackState> running = last.filter(StackState::isSupervised);
      if (running.isPresent()) {
        StackState state = running.get();
        progress.accept(state);
        if (state.isWhole()) {
          return state;
        }
        if (state.phase() == Phase.READY && !nudged) {
          users.nudge();
          nudged = true;
        }
      } else {
        startSupervisor(last);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private synchronized void startSupervisor(Optional<StackState> last)
      throws StackFailedException, IOException, InterruptedException {
    if (released) {
      throw new InterruptedException("the stack is not wanted any more");
    }
    SupervisorProcess started = ours;
    if (started == null || started.foundAnother()) {
      if (last.isPresent()) {
        Leftovers.end(last.get());
      }
      // Nobody is in charge: what was asked of the last supervisor is void.
      users.forgetRequests();
      ours = SupervisorProcess.start(supervisorCommand, data.log("supervisor"));
    } else if (!started.isAlive()) {
      throw failure(started, last);
    }
  }

  /** Makes the stack stay up when this command ends. */
  public void keep() {
    users.keep();
  }

  /** Returns whether it stays up when this command ends. */
  public boolean isKept() {
    return users.isKept();
  }

  /**
   * Ends this process's claim on the stack, and waits until it has stopped if that was the last
   * one.
   *
   * @return whether it stopped
   */
  public boolean release(Consumer<StackState> progress) throws IOException, InterruptedException {
    giveUp();
    users.leave(self);
    if (users.isKept() || users.anyOther(self)) {
      return false;
    }
    return awaitStopped(progress);
  }

  /**
   * Stops the stack whoever uses it.
   *
   * @return whether there was anything to stop
   */
  public boolean stop(Consumer<StackState> progress) throws IOException, InterruptedException {
    Optional<StackState> last = data.state().read();
    Optional<ProcessHandle> supervisor = last.flatMap(state -> state.supervisor().alive());
    if (supervisor.isEmpty()) {
      return last.isPresent() && Leftovers.end(last.get()) > 0;
    }
    supervisor.get().destroy();
    if (!awaitStopped(progress)) {
      supervisor.get().destroyForcibly();
      Leftovers.end(last.get());
    }
    return true;
  }

  private boolean awaitStopped(Consumer<StackState> progress)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
    for (Optional<StackState> state = running();
        state.isPresent() || oursIsAlive();
        state = running()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      state.ifPresent(progress);
      Thread.sleep(POLL_MILLIS);
    }
    data.state().read().ifPresent(progress);
    return true;
  }

  /** From here on no supervisor is started by us: whoever waits for the end sees the end. */
  private synchronized void giveUp() {
    released = true;
  }

  /** It may have been started so lately that it has written no state. */
  private boolean oursIsAlive() {
    SupervisorProcess started = ours;
    return started != null && started.isAlive();
  }

  private static StackFailedException failure(SupervisorProcess ended, Optional<StackState> last) {
    @Nullable Failure failure =
        last.filter(state -> state.supervisor().pid() == ended.pid())
            .map(StackState::failure)
            .orElse(null);
    if (failure == null) {
      return ended.lastWords();
    }
    return new StackFailedException(
        failure.part()
            + " "
            + failure.what()
            + ". "
            + failure.hint()
            + ". Its log is "
            + failure.log(),
        failure.lastLines());
  }
}
