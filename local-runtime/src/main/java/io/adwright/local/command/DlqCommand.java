package io.adwright.local.command;

import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.StackState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells the tool of module {@code dead-letters} where the running stack is; starts nothing. */
@Command(
    name = "dlq",
    description = {
      "Lists, shows and replays dead letters.",
      "All options are the tool's: ./adwright dlq list --json"
    })
final class DlqCommand implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Parameters(paramLabel = "OPTION", description = "Commands and options of the tool.")
  private List<String> options = List.of();

  @Override
  public Integer call() throws Exception {
    Map<String, String> addresses =
        place.stack().running().map(DlqCommand::addresses).orElseGet(Map::of);
    return new Tool(
            place.java(),
            place.layout().deadLettersJar(),
            "io.adwright.deadletters.DeadLetterTool",
            "128m")
        .run(options, addresses);
  }

  private static Map<String, String> addresses(StackState state) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        state.url(PartsTable.BROKER),
        "ADWRIGHT_REGISTRY_URL",
        state.url(PartsTable.REGISTRY) + PartsTable.REGISTRY_API);
  }
}
