package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.client.StatusReport;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if (options.contains("--help") || options.contains("-h")) {
      return bench(Map.of());
    }
    Screen screen = new Screen(System.err, place.terminal());
    LocalStack stack = place.stack();
    try (Foreground _ = Foreground.enter(stack, screen)) {
      StackProgress progress = new StackProgress(screen, Clock.systemUTC());
      StackState state = stack.bringUp(progress::show);
      screen.clear();
      return bench(addresses(state));
    }
  }

  private int bench(Map<String, String> addresses) throws IOException, InterruptedException {
    return new Tool(place.java(), place.layout().benchJar(), "256m").run(options, addresses);
  }

  private Map<String, String> addresses(StackState state) throws IOException {
    return Map.of(
        "ADWRIGHT_GATEWAY_URL", state.url(PartsTable.GATEWAY),
        "ADWRIGHT_REGISTRY_URL", state.url(PartsTable.REGISTRY) + PartsTable.REGISTRY_API,
        "ADWRIGHT_REGISTRY_AUTO_REGISTER", "true",
        "KAFKA_BOOTSTRAP_SERVERS", state.url(PartsTable.BROKER),
        "ADWRIGHT_STATUS_JSON", statusFile(state).toString());
  }

  /** The benchmark measures the processes that {@code status --json} names. */
  private Path statusFile(StackState state) throws IOException {
    Path file = place.data().path().resolve("tmp").resolve("bench-status.json");
    return Files.writeString(file, StatusReport.json(StatusReport.of(state, place.parts())));
  }
}
