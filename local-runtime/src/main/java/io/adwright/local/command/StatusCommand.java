package io.adwright.local.command;

import io.adwright.local.client.PartStatus;
import io.adwright.local.client.StatusReport;
import io.adwright.local.console.Style;
import io.adwright.local.console.Terminal;
import io.adwright.local.console.Text;
import io.adwright.local.state.StackState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how each part is, as found out at this moment. */
@Command(
    name = "status",
    description = {
      "Shows name, process, health and URL of each part.",
      "Exit status: 0 all healthy, 1 something is not, 3 nothing is up."
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Option(names = "--json", description = "Print a JSON array instead of a table.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Optional<StackState> running = place.stack().running();
    List<PartStatus> parts =
        running.map(state -> StatusReport.of(state, place.parts())).orElse(List.of());
    if (json) {
      System.out.println(StatusReport.json(parts));
    } else if (running.isPresent()) {
      table(running.get(), parts);
    } else {
      System.out.println("Nothing is up. Start it with ./adwright up");
    }
    if (running.isEmpty()) {
      return ExitStatus.NO_STACK;
    }
    return parts.stream().allMatch(PartStatus::healthy) ? ExitStatus.OK : ExitStatus.INCOMPLETE;
  }

  private void table(StackState state, List<PartStatus> parts) {
    Terminal terminal = place.terminal();
    Style style = terminal.outStyle();
    System.out.println(
        style.dim(row("NAME", "PID", "STATE", "HEALTH", "RESTARTS", "MB") + "  URL"));
    for (PartStatus part : parts) {
      String health = Text.fit(part.healthy() ? "healthy" : "unhealthy", 10);
      System.out.println(
          row(
                  part.name(),
                  part.pid() == null ? "-" : String.valueOf(part.pid()),
                  part.state(),
                  part.healthy() ? style.good(health) : style.bad(health),
                  String.valueOf(part.restarts()),
                  part.rssMb() == null ? "-" : String.valueOf(part.rssMb()))
              + "  "
              + part.url()
              + (part.note().isEmpty() ? "" : "  " + style.warning(part.note())));
    }
    System.out.println(
        style.dim(
            "supervisor "
                + state.supervisor().pid()
                + " · all processes together "
                + StatusReport.residentMegabytes(state)
                + " MB · data and logs in "
                + place.data().path()));
  }

  private static String row(
      String name, String pid, String state, String health, String restarts, String mb) {
    return Text.fit(name, 23)
        + Text.fit(pid, 9)
        + Text.fit(state, 12)
        + (health.startsWith("\u001b") ? health : Text.fit(health, 10))
        + Text.fit(restarts, 9)
        + Text.fit(mb, 5);
  }
}
