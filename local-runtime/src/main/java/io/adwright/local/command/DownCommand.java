package io.adwright.local.command;

import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes the stack down. */
@Command(name = "down", description = "Stops everything, and waits until it has.")
final class DownCommand implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Override
  public Integer call() throws Exception {
    Screen screen = new Screen(System.err, place.terminal());
    StackProgress progress = new StackProgress(screen, Clock.systemUTC());
    long began = System.nanoTime();
    boolean stopped = place.stack().stop(progress::showEnd);
    screen.clear();
    screen.say(
        stopped
            ? String.format(Locale.ROOT, "Stopped after %.1f s.", (System.nanoTime() - began) / 1e9)
            : "Nothing is up.");
    return ExitStatus.OK;
  }
}
