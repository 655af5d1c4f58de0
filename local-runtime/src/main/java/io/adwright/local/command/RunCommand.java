package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StackProgress;
import io.adwright.local.console.StatusLine;
import io.adwright.local.console.Terminal;
import io.adwright.local.run.BadInputException;
import io.adwright.local.run.Gateway;
import io.adwright.local.run.ImportAnswer;
import io.adwright.local.run.ImportOptions;
import io.adwright.local.run.InputFile;
import io.adwright.local.run.RunReport;
import io.adwright.local.run.TraceFollower;
import io.adwright.local.stack.PartsTable;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: one file in, one decision per campaign out. */
@Command(
    name = "run",
    sortOptions = false,
    description = {
      "Imports a CSV file and shows for each campaign Diagnosis → Strategy → Copy → Execution.",
      "Starts the stack if it is not up, and stops it again unless --keep or it was up before.",
      "A gateway that asks who calls wants a key with the roles publisher and viewer:",
      "in the file that ADWRIGHT_API_KEY_FILE names, or in ADWRIGHT_API_KEY.",
      "Exit status: 0 every trace completed, 1 some did not, 2 bad input, 3 no stack."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV: Adwright's own columns, a Google Ads or a Meta export, or any with --map.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print one JSON object per campaign and nothing else.")
  private boolean json;

  @Option(names = "--keep", description = "Leave the stack running.")
  private boolean keep;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description = "Which column holds which field.")
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      split = ",",
      description = "A constant for a field that the file leaves out.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--period",
      paramLabel = "FROM..TO",
      description = "The days of rows without a date, as in 2026-10-01..2026-10-28.")
  private @Nullable String period;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "How the file writes dates, as in dd/MM/yyyy.")
  private @Nullable String dateFormat;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Zone of accounts that name none, as in Asia/Kolkata.")
  private @Nullable String timeZone;

  @Option(
      names = "--platform",
      paramLabel = "PLATFORM",
      description = "Platform of rows that name none, as in GOOGLE_ADS or META.")
  private @Nullable String platform;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Give up when no trace has become complete for so long. Default: ${DEFAULT-VALUE}.")
  private int timeoutSeconds = 60;

  @Option(
      names = "--json-rejects",
      paramLabel = "FILE",
      description = "Write the rows that were set aside to FILE, one JSON object per line.")
  private @Nullable Path rejects;

  @Override
  public Integer call() throws Exception {
    InputFile input = InputFile.at(file);
    if (timeoutSeconds <= 0) {
      throw new BadInputException("--timeout must be at least 1 second, not " + timeoutSeconds);
    }
    Terminal terminal = place.terminal();
    Screen screen = new Screen(System.err, terminal);
    RunReport report = new RunReport(System.out, screen, terminal, json);
    LocalStack stack = place.stack();
    try (Foreground _ = Foreground.enter(stack, screen)) {
      StackProgress progress = new StackProgress(screen, Clock.systemUTC());
      StackState state = stack.bringUp(progress::show);
      screen.clear();
      if (keep) {
        stack.keep();
      }
      try (Gateway gateway = place.gateway(state)) {
        int status = run(stack, gateway, input, report, new StatusLine(screen, Clock.systemUTC()));
        if (stack.isKept()) {
          screen.say("Dashboard: " + state.url(PartsTable.GATEWAY));
        }
        return status;
      }
    }
  }

  private int run(
      LocalStack stack, Gateway gateway, InputFile input, RunReport report, StatusLine status)
      throws IOException, InterruptedException {
    ImportAnswer answer = send(gateway, input, status);
    writeRejects(answer);
    List<String> ids = answer.correlationIds();
    TraceFollower follower = new TraceFollower(gateway, Duration.ofSeconds(timeoutSeconds));
    int unseen =
        follower.follow(
            ids,
            done -> status.show(() -> waiting(done, ids.size(), stack)),
            trace -> {
              status.done();
              report.tell(trace);
            });
    status.done();
    report.finish(answer, input.name(), unseen);
    if (ids.isEmpty()) {
      return ExitStatus.BAD_INPUT;
    }
    return report.allComplete() && unseen == 0 ? ExitStatus.OK : ExitStatus.INCOMPLETE;
  }

  private static String waiting(int done, int all, LocalStack stack) {
    String line = "waiting for campaigns: " + done + " of " + all + " done";
    try {
      return stack.trouble().map(trouble -> line + "; " + trouble).orElse(line);
    } catch (IOException unknown) {
      return line;
    }
  }

  /** The answer comes when the last row is published; meanwhile somebody wants to know. */
  private ImportAnswer send(Gateway gateway, InputFile input, StatusLine status)
      throws IOException, InterruptedException {
    String what = "importing " + input.name() + ", " + input.bytes() / 1024 + " kB";
    Thread ticker = Thread.ofVirtual().start(() -> tick(status, what));
    try {
      return gateway.send(input, options());
    } finally {
      ticker.interrupt();
      ticker.join();
      status.done();
    }
  }

  private static void tick(StatusLine status, String what) {
    try {
      while (true) {
        Thread.sleep(200);
        status.show(what);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeRejects(ImportAnswer answer) throws IOException {
    Path target = rejects;
    if (target != null) {
      Files.write(target, answer.rejected().stream().map(Object::toString).toList());
    }
  }

  private ImportOptions options() {
    return new ImportOptions(
        map,
        set,
        Optional.ofNullable(period),
        Optional.ofNullable(dateFormat),
        Optional.ofNullable(timeZone),
        Optional.ofNullable(platform));
  }
}
