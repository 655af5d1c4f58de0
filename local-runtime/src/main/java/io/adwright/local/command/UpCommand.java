package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.PartState;
import io.adwright.local.state.StackState;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the stack up. */
@Command(
    name = "up",
    description = {
      "Starts whatever of the stack is not running, and shows where it listens.",
      "Stays in front until Ctrl-C, which stops everything; with -d it returns when all is ready."
    })
final class UpCommand implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Option(
      names = {"-d", "--detach"},
      description = "Return when everything is ready, and leave it running.")
  private boolean detach;

  @Override
  public Integer call() throws Exception {
    Screen screen = new Screen(System.err, place.terminal());
    LocalStack stack = place.stack();
    Optional<StackState> before = stack.running().filter(StackState::isWhole);
    if (before.isPresent()) {
      stack.keep();
      screen.say("Adwright is running already.");
      show(before.get(), screen);
      return ExitStatus.OK;
    }
    long began = System.nanoTime();
    try (Foreground foreground = Foreground.enter(stack, screen)) {
      StackProgress progress = new StackProgress(screen, Clock.systemUTC());
      StackState state = stack.bringUp(progress::show);
      screen.clear();
      screen.say(
          String.format(
              Locale.ROOT, "Adwright is up after %.1f s.", (System.nanoTime() - began) / 1e9));
      show(state, screen);
      if (detach) {
        stack.keep();
      } else {
        screen.say("Ctrl-C stops everything.");
        foreground.awaitEnd();
      }
    }
    return ExitStatus.OK;
  }

  private static void show(StackState state, Screen screen) {
    List<PartState> parts = state.parts();
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    parts.forEach(
        part -> screen.say(String.format("  %-" + width + "s  %s", part.name(), part.url())));
    screen.say("Dashboard: " + state.url(PartsTable.GATEWAY));
  }
}
