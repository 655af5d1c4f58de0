package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A command's claim on the stack for as long as it stands in front: given up when the command ends,
 * on Ctrl-C, and when the process that called the command has died.
 */
final class Foreground implements AutoCloseable {
  private static final long POLL_MILLIS = 300;

  private final LocalStack stack;
  private final Screen screen;
  private final Thread hook = new Thread(this::release, "release-stack");
  private final AtomicBoolean released = new AtomicBoolean();

  private Foreground(LocalStack stack, Screen screen) {
    this.stack = stack;
    this.screen = screen;
  }

  static Foreground enter(LocalStack stack, Screen screen) {
    Foreground foreground = new Foreground(stack, screen);
    Runtime.getRuntime().addShutdownHook(foreground.hook);
    Optional<Long> caller = caller();
    if (caller.isPresent()) {
      Thread.ofVirtual().start(() -> endAfter(caller));
    }
    return foreground;
  }

  /** Waits until somebody else has stopped the stack. */
  void awaitEnd() throws IOException, InterruptedException {
    while (stack.running().isPresent()) {
      Thread.sleep(POLL_MILLIS);
    }
    screen.say("The stack was stopped.");
  }

  @Override
  public void close() {
    release();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down and runs the hook itself.
    }
  }

  private void release() {
    if (released.getAndSet(true)) {
      return;
    }
    StackProgress progress = new StackProgress(screen, Clock.systemUTC());
    try {
      if (stack.release(progress::showEnd)) {
        screen.clear();
        screen.say("Stopped.");
      }
    } catch (IOException e) {
      screen.say("Could not see the stack stop: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endAfter(Optional<Long> caller) {
    try {
      while (parent().equals(caller)) {
        Thread.sleep(POLL_MILLIS);
      }
      System.exit(ExitStatus.INCOMPLETE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The shell script knew its caller before this JVM began; by now the caller may be dead. */
  private static Optional<Long> caller() {
    return Optional.ofNullable(System.getenv("ADWRIGHT_CALLER"))
        .map(Long::valueOf)
        .or(Foreground::parent)
        // In a container the caller may be outside, where we cannot see it.
        .filter(pid -> pid > 0);
  }

  private static Optional<Long> parent() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid);
  }
}
