package io.adwright.local.command;

import io.adwright.local.client.SupervisorProcess;
import io.adwright.local.stack.AotCaches;
import io.adwright.local.stack.Ports;
import io.adwright.local.state.DataDirectory;
import io.adwright.local.state.Phase;
import io.adwright.local.state.Users;
import io.adwright.local.supervise.Supervisor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The process in the background that owns all others. Not for people. */
@Command(
    name = "supervise",
    hidden = true,
    description = "Runs the stack as long as anybody uses it.")
final class SuperviseCommand implements Callable<Integer> {
  static final Duration GRACE = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 300;

  @Mixin private Place place = new Place();

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataDirectory data = place.data();
    try (FileChannel channel =
            FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null ? SupervisorProcess.ANOTHER_IN_CHARGE : supervise(data);
    }
  }

  private int supervise(DataDirectory data) throws IOException, InterruptedException {
    Users users = data.users();
    users.forgetRequests();
    Supervisor supervisor =
        new Supervisor(
            place.parts(),
            place.launcher(new AotCaches.Use(Place.jvm())),
            data,
            Ports.ofThisMachine(),
            Clock.systemUTC(),
            startsAtOnce());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop-stack"));
    if (isWanted(users)) {
      supervisor.start();
    }
    if (supervisor.awaitReady(state -> isWanted(users))) {
      while (isWanted(users) && supervisor.state().failure() == null) {
        if (users.takeNudge()) {
          supervisor.nudge();
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
    stop(supervisor);
    users.forgetRequests();
    return supervisor.state().phase() == Phase.FAILED ? ExitStatus.NO_STACK : ExitStatus.OK;
  }

  /** Two more than there are processors: a start also waits, for disk and for others. */
  static int startsAtOnce() {
    return Runtime.getRuntime().availableProcessors() + 2;
  }

  private static boolean isWanted(Users users) {
    return users.isKept() || users.anyAlive();
  }

  private static void stop(Supervisor supervisor) {
    try {
      supervisor.stop(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
