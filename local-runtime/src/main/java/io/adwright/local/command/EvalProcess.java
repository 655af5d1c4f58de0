package io.adwright.local.command;

import io.adwright.local.client.StatusReport;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program of module {@code eval}, told where the running stack is. */
final class EvalProcess {
  private final Place place;
  private final String mainClass;

  EvalProcess(Place place, String mainClass) {
    this.place = place;
    this.mainClass = mainClass;
  }

  /**
   * Runs it with {@code options} and returns its exit status.
   *
   * @param addresses where the stack is, as environment variables
   */
  int run(List<String> options, Map<String, String> addresses)
      throws IOException, InterruptedException {
    var tool = new Tool(place.java(), place.layout().benchJar(), mainClass, "256m");
    return tool.run(options, addresses);
  }

  /** Returns where the parts of {@code state} are, and a file that names its processes. */
  Map<String, String> addresses(StackState state) throws IOException {
    return new HashMap<>(
        Map.of(
            "ADWRIGHT_GATEWAY_URL", state.url(PartsTable.GATEWAY),
            "ADWRIGHT_REGISTRY_URL", state.url(PartsTable.REGISTRY) + PartsTable.REGISTRY_API,
            "ADWRIGHT_REGISTRY_AUTO_REGISTER", "true",
            "KAFKA_BOOTSTRAP_SERVERS", state.url(PartsTable.BROKER),
            "ADWRIGHT_STATUS_JSON", statusFile(state).toString()));
  }

  /** The benchmark measures the processes that {@code status --json} names. */
  private Path statusFile(StackState state) throws IOException {
    Path file = place.data().path().resolve("tmp").resolve("bench-status.json");
    return Files.writeString(file, StatusReport.json(StatusReport.of(state, place.parts())));
  }
}
