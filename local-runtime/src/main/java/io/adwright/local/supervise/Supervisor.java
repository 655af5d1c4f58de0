package io.adwright.local.supervise;

import io.adwright.local.stack.Launcher;
import io.adwright.local.stack.Part;
import io.adwright.local.stack.Ports;
import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.Failure;
import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.ProcessIdentity;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Owns the processes of the stack. {@link #start} returns at once; what happens from then on is in
 * {@link #state} and in the state file.
 */
public final class Supervisor {
  private final Board board;
  private final Gates gates;
  private final Nudge nudge = new Nudge();
  private final Watchdog watchdog;
  private final List<PartKeeper> keepers;
  private final List<Thread> threads = new ArrayList<>();
  private boolean stopped;

  /**
   * Prepares to run {@code parts}; starts none yet.
   *
   * @param startsAtOnce how many parts may be starting at the same time
   * @throws IOException if the watchdog cannot be started
   */
  public Supervisor(
      List<Part> parts,
      Launcher launcher,
      DataDirectory data,
      Ports ports,
      Clock clock,
      int startsAtOnce)
      throws IOException {
    Addresses addresses = new Addresses(ports, parts);
    this.watchdog = Watchdog.start();
    Starter starter = new Starter(launcher, addresses, data.path(), watchdog);
    this.board =
        new Board(
            data.state(),
            ProcessIdentity.own(),
            clock.millis(),
            parts.stream()
                .map(
                    part ->
                        PartState.waiting(
                            part.name(),
                            addresses.endpoints().port(part.name()),
                            addresses.contact(part),
                            data.log(part.name()).toString()))
                .toList());
    this.gates = new Gates(parts.stream().map(Part::name).toList(), startsAtOnce);
    this.keepers =
        parts.stream()
            .map(
                part ->
                    new PartKeeper(
                        part, starter, board, gates, nudge, clock, data.log(part.name())))
            .toList();
  }

  /** Lets every part start as soon as what it needs is ready. */
  public synchronized void start() {
    if (!stopped) {
      keepers.forEach(
          keeper ->
              threads.add(
                  Thread.ofVirtual()
                      .name("keep-" + keeper.part().name())
                      .start(() -> keep(keeper))));
    }
  }

  public StackState state() {
    return board.state();
  }

  /**
   * Waits until every part has been ready, or one has failed, or {@code goOn} says no more; returns
   * whether all are ready.
   */
  public boolean awaitReady(Predicate<StackState> goOn) throws InterruptedException {
    while (!gates.allReadyWithin(Duration.ofMillis(200))) {
      StackState state = state();
      if (state.phase() == Phase.FAILED || !goOn.test(state)) {
        return false;
      }
    }
    board.enter(Phase.READY);
    return true;
  }

  /** Tries at once what waits to be started again. */
  public void nudge() {
    nudge.now();
  }

  /**
   * Ends every part: first those that nobody needs, last the broker. Safe to call at any moment,
   * from any thread, and more than once.
   *
   * @param grace how long a part may take before it is killed
   */
  public synchronized void stop(Duration grace) throws InterruptedException {
    if (stopped) {
      return;
    }
    stopped = true;
    if (state().failure() == null) {
      board.enter(Phase.STOPPING);
    }
    threads.forEach(Thread::interrupt);
    List<PartKeeper> left = new ArrayList<>(keepers);
    while (!left.isEmpty()) {
      List<PartKeeper> leaves = left.stream().filter(keeper -> nobodyNeeds(keeper, left)).toList();
      endTogether(leaves, grace);
      left.removeAll(leaves);
    }
    watchdog.close();
    if (state().failure() == null) {
      board.enter(Phase.STOPPED);
    }
  }

  private static boolean nobodyNeeds(PartKeeper keeper, List<PartKeeper> left) {
    return left.stream().noneMatch(other -> other.part().needs().contains(keeper.part().name()));
  }

  private static void endTogether(List<PartKeeper> keepers, Duration grace)
      throws InterruptedException {
    List<Thread> ends = new ArrayList<>();
    for (PartKeeper keeper : keepers) {
      ends.add(Thread.ofVirtual().start(() -> end(keeper, grace)));
    }
    for (Thread end : ends) {
      end.join();
    }
  }

  private static void end(PartKeeper keeper, Duration grace) {
    try {
      keeper.stop(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(PartKeeper keeper) {
    try {
      keeper.run();
    } catch (StartFailedException e) {
      board.fail(e.failure());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Nobody looks after the part any more: better no stack than one that only seems whole.
      board.fail(
          new Failure(
              keeper.part().name(),
              "can no longer be looked after: " + e,
              "Stop with ./adwright down and start again",
              keeper.log().toString(),
              List.of()));
    }
  }
}
