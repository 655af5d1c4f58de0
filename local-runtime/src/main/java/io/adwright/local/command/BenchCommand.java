package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import io.adwright.local.state.StackState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Passes a running stack on to the benchmark of module {@code eval}. */
@Command(
    name = "bench",
    description = {
      "Drives campaigns through the stack beside a bare relay, and prints the ratios.",
      "All options are the benchmark's: ./adwright bench --rate 20 --seconds 20 --json"
    })
final class BenchCommand implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Parameters(paramLabel = "OPTION", description = "Options of the benchmark.")
  private List<String> options = List.of();

  @Override
  public Integer call() throws Exception {
    var bench = new EvalProcess(place, "io.adwright.eval.Bench");
    if (options.contains("--help") || options.contains("-h")) {
      return bench.run(options, Map.of());
    }
    Screen screen = new Screen(System.err, place.terminal());
    LocalStack stack = place.stack();
    try (Foreground _ = Foreground.enter(stack, screen)) {
      StackProgress progress = new StackProgress(screen, Clock.systemUTC());
      StackState state = stack.bringUp(progress::show);
      screen.clear();
      return bench.run(options, bench.addresses(state));
    }
  }
}
