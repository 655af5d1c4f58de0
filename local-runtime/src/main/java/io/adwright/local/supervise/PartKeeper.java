package io.adwright.local.supervise;

import io.adwright.local.stack.Part;
import io.adwright.local.stack.Readiness;
import io.adwright.local.state.Failure;
import io.adwright.local.state.PartState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after one part from its first start to its end: {@link #run} starts it when its turn has
 * come, and starts it again whenever it dies or stops answering.
 */
final class PartKeeper {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PROBE_PATIENCE = Duration.ofSeconds(5);
  private static final Duration LIVENESS_INTERVAL = Duration.ofSeconds(10);
  private static final int MISSES_ALLOWED = 3;
  private static final int PORTS_TRIED = 3;

  private final Part part;
  private final Starter starter;
  private final Board board;
  private final Gates gates;
  private final Nudge nudge;
  private final Clock clock;
  private final Path logPath;
  private final LogFile log;
  private final RestartPolicy policy = new RestartPolicy();
  private @Nullable PartProcess process;
  private boolean stopped;

  PartKeeper(
      Part part, Starter starter, Board board, Gates gates, Nudge nudge, Clock clock, Path log) {
    this.part = part;
    this.starter = starter;
    this.board = board;
    this.gates = gates;
    this.nudge = nudge;
    this.clock = clock;
    this.logPath = log;
    this.log = new LogFile(log, part.name(), clock);
  }

  Part part() {
    return part;
  }

  Path log() {
    return logPath;
  }

  /**
   * Returns only by exception.
   *
   * @throws StartFailedException if the first start fails
   * @throws InterruptedException if the keeper was told to stop
   */
  void run() throws StartFailedException, InterruptedException {
    gates.awaitReady(part.needs());
    gates.acquireStart();
    PartProcess running;
    try {
      running = firstStart();
    } finally {
      gates.releaseStart();
    }
    gates.ready(part.name());
    while (true) {
      running = heal(awaitDeath(running));
    }
  }

  /** Ends the process and sees to it that there is no other. */
  void stop(Duration grace) throws InterruptedException {
    PartProcess last;
    synchronized (this) {
      stopped = true;
      last = process;
    }
    if (last != null) {
      board.update(part.name(), PartState::stopping);
      last.end(grace);
      starter.ended(last);
    }
    board.update(part.name(), PartState::stopped);
    log.close();
  }

  private PartProcess firstStart() throws StartFailedException, InterruptedException {
    CauseOfDeath cause = null;
    for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
      PartProcess started;
      try {
        started = spawn();
      } catch (IOException e) {
        throw failed("could not be run: " + e.getMessage(), "Build again: ./adwright build");
      }
      cause = causeUnlessReady(started);
      if (cause == null) {
        return started;
      }
      if (cause.kind() != CauseOfDeath.Kind.PORT_TAKEN) {
        break;
      }
      starter.addresses().move(part);
      board.update(
          part.name(),
          state ->
              state.movedTo(
                  starter.addresses().endpoints().port(part.name()),
                  starter.addresses().contact(part)));
    }
    throw cause == null
        ? failed("was never started", "Start again")
        : failed(cause.what(), cause.hint());
  }

  private PartProcess heal(CauseOfDeath cause) throws InterruptedException {
    CauseOfDeath latest = cause;
    while (true) {
      Duration pause = policy.afterDeath(clock.instant());
      String note = latest.what() + "; started again in " + pause.toMillis() / 1000.0 + " s";
      log.line("(" + part.name() + " " + note + ")");
      board.update(part.name(), state -> state.restarting(note));
      nudge.pause(pause);
      try {
        PartProcess started = spawn();
        CauseOfDeath next = causeUnlessReady(started);
        if (next == null) {
          return started;
        }
        latest = next;
      } catch (IOException e) {
        latest = new CauseOfDeath(CauseOfDeath.Kind.OTHER, "could not be run: " + e, "");
      }
    }
  }

  private synchronized PartProcess spawn() throws IOException, InterruptedException {
    if (stopped) {
      throw new InterruptedException(part.name() + " is not wanted any more");
    }
    PartProcess started = starter.start(part, log);
    process = started;
    board.update(part.name(), state -> state.starting(started.identity(), clock.millis()));
    return started;
  }

  /** Waits until {@code started} is ready and returns null, or why it will not be. */
  private @Nullable CauseOfDeath causeUnlessReady(PartProcess started) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!started.endsWithin(POLL)) {
      if (isReady(started)) {
        board.update(part.name(), state -> state.ready(clock.millis()));
        return null;
      }
      if (System.nanoTime() > deadline) {
        started.kill();
        buried(started);
        return CauseOfDeath.notReady(PATIENCE.toSeconds());
      }
    }
    return buried(started);
  }

  private boolean isReady(PartProcess started) {
    return switch (part.readiness()) {
      case Readiness.Announces ignored -> started.hasAnnounced();
      case Readiness.Answers(String readyPath, String ignored) -> answers(readyPath);
    };
  }

  private CauseOfDeath awaitDeath(PartProcess running) throws InterruptedException {
    int misses = 0;
    while (!running.endsWithin(LIVENESS_INTERVAL)) {
      misses = isLive() ? 0 : misses + 1;
      if (misses == MISSES_ALLOWED) {
        log.line("(" + part.name() + " no longer answers and is ended)");
        running.kill();
      }
    }
    return buried(running);
  }

  private boolean isLive() {
    return switch (part.readiness()) {
      case Readiness.Announces ignored -> true;
      case Readiness.Answers(String ignored, String livePath) -> answers(livePath);
    };
  }

  private boolean answers(String path) {
    URI uri = URI.create(starter.addresses().endpoints().url(part.name()) + path);
    return HealthProbe.answers(uri, PROBE_PATIENCE);
  }

  private CauseOfDeath buried(PartProcess dead) throws InterruptedException {
    int status = dead.awaitEnd();
    starter.ended(dead);
    return CauseOfDeath.of(
        part,
        starter.addresses().endpoints().port(part.name()),
        status,
        log.tail(),
        starter.data().toFile().getUsableSpace());
  }

  private StartFailedException failed(String what, String hint) {
    List<String> lastLines = log.tail();
    return new StartFailedException(
        new Failure(part.name(), what, hint, logPath.toString(), lastLines));
  }
}
