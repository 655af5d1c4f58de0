package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Passes a running stack on to the benchmark of module {@code eval}. */
@Command(
    name = "bench",
    description = {
      "Drives campaigns through the stack beside a bare relay, and prints the ratios.",
      "All further options are the benchmark's; see ./adwright bench -- --help"
    })
final class BenchCommand implements Callable<Integer> {
  private static final String MAIN = "io.adwright.eval.Bench";

  @Mixin private Place place = new Place();

  @Parameters(paramLabel = "OPTION", description = "Options of the benchmark.")
  private List<String> parameters = List.of();

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Screen screen = new Screen(System.err, place.terminal());
    LocalStack stack = place.stack();
    try (Foreground _ = Foreground.enter(stack, screen)) {
      StackProgress progress = new StackProgress(screen, Clock.systemUTC());
      StackState state = stack.bringUp(progress::show);
      screen.clear();
      return bench(state);
    }
  }

  private int bench(StackState state) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(place.java().toString(), "-Xmx256m", "-cp", classpath(), MAIN));
    command.addAll(options);
    command.addAll(parameters);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "ADWRIGHT_GATEWAY_URL", state.url(PartsTable.GATEWAY),
                "ADWRIGHT_REGISTRY_URL", state.url(PartsTable.REGISTRY) + "/apis/registry/v3",
                "KAFKA_BOOTSTRAP_SERVERS", state.url(PartsTable.BROKER),
                "ADWRIGHT_STATE", place.data().path().resolve("state.json").toString()));
    return builder.start().waitFor();
  }

  private String classpath() {
    Path target = place.layout().root().resolve("eval").resolve("target");
    Path dist = target.resolve("dist");
    if (!Files.isDirectory(dist)) {
      throw new IllegalStateException(dist + " is missing; build again: ./adwright build");
    }
    return dist.resolve("*") + java.io.File.pathSeparator + dist.resolve("lib").resolve("*");
  }
}
