package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Passes a running stack with two optimizers on to the saboteur of module {@code eval}. */
@Command(
    name = "chaos",
    description = {
      "Kills parts of the stack in random order while campaigns flow, and verifies afterwards that"
          + " nothing was lost, done twice or done beyond a cap.",
      "All options are the saboteur's: ./adwright chaos --seconds 300 --campaigns 500 --json"
    })
final class ChaosCommand implements Callable<Integer> {
  private static final int OPTIMIZERS = 2;

  @Mixin private Place place = new Place();

  @Parameters(paramLabel = "OPTION", description = "Options of the saboteur.")
  private List<String> options = List.of();

  @Override
  public Integer call() throws Exception {
    var chaos = new EvalProcess(place, "io.adwright.eval.chaos.Chaos");
    if (options.contains("--help") || options.contains("-h")) {
      return chaos.run(options, Map.of());
    }
    place.optimizers(OPTIMIZERS);
    Screen screen = new Screen(System.err, place.terminal());
    LocalStack stack = place.stack();
    try (Foreground _ = Foreground.enter(stack, screen)) {
      StackProgress progress = new StackProgress(screen, Clock.systemUTC());
      StackState state = stack.bringUp(progress::show);
      screen.clear();
      if (state.part(PartsTable.OPTIMIZER + '-' + OPTIMIZERS).isEmpty()) {
        System.err.println(
            "adwright: the running stack has one optimizer; for two: ./adwright down, then again");
      }
      return chaos.run(options, addresses(chaos, state));
    }
  }

  private Map<String, String> addresses(EvalProcess chaos, StackState state) throws IOException {
    Map<String, String> addresses = chaos.addresses(state);
    addresses.put("ADWRIGHT_SIMULATOR_URL", state.url(PartsTable.SIMULATOR));
    addresses.put("ADWRIGHT_DATABASE_URL", "jdbc:" + state.url(PartsTable.POSTGRES) + "/optimizer");
    addresses.put("ADWRIGHT_DATABASE_USER", "adwright");
    addresses.put(
        "ADWRIGHT_STATE_JSON",
        place.data().path().resolve("state.json").toAbsolutePath().toString());
    return addresses;
  }
}
