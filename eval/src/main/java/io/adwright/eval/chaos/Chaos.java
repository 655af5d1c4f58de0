package io.adwright.eval.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.eval.stack.StackException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./adwright chaos}. */
@Command(
    name = "adwright chaos",
    showDefaultValues = true,
    description = {
      "Kills optimizers, broker, database and ad platform in random order, without warning, while"
          + " campaigns flow; then reads the ad platform's journal and the ledger, and says whether"
          + " anything was lost, done twice or done beyond a cap.",
      "The report goes to stdout, progress to stderr."
    })
public final class Chaos implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  @Option(names = "--seconds", description = "how long parts are killed", defaultValue = "300")
  private int seconds;

  @Option(names = "--campaigns", description = "how many flow", defaultValue = "500")
  private int campaigns;

  @Option(names = "--rate", description = "metrics published per second", defaultValue = "5")
  private double rate;

  @Option(
      names = "--seed",
      description = "of the order of kills, which also depends on how fast parts come back",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--patience",
      description = "seconds that the stack may take to settle afterwards",
      defaultValue = "180")
  private int patience;

  @Option(
      names = "--kill-switch",
      description =
          "kill nothing: engage the kill switch after the given seconds and tell how soon the ad"
              + " platform saw its last change")
  private boolean killSwitch;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  // Read by picocli alone.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  private boolean help;

  // Set by picocli before it calls.
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  private final Map<String, String> environment;

  Chaos(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the command and ends the process: 0 if every promise was kept, 1 if not, 2 if misused. */
  public static void main(String[] arguments) {
    // A broker that is away is the point here; its clients would fill the screen with it.
    System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka", "error");
    System.exit(new CommandLine(new Chaos(System.getenv())).execute(arguments));
  }

  @Override
  public Integer call() throws JsonProcessingException {
    var command = spec.commandLine();
    ChaosPlan plan = plan();
    try {
      String id = UUID.randomUUID().toString().substring(0, 8);
      if (killSwitch) {
        return killSwitch(plan, id);
      }
      ChaosReport report =
          new ChaosRun(plan, ChaosAddress.of(environment), id, command.getErr()).run();
      command
          .getOut()
          .println(
              json ? new ObjectMapper().writeValueAsString(report) : report.text().stripTrailing());
      command.getOut().flush();
      return report.isGood() ? DONE : FAILED;
    } catch (StackException | KafkaException e) {
      return failed(e.getMessage());
    } catch (InterruptedException e) {
      return failed("stopped before its end; nothing is reported");
    }
  }

  private int killSwitch(ChaosPlan plan, String id)
      throws InterruptedException, JsonProcessingException {
    KillSwitchReport report = new KillSwitchRun(plan, ChaosAddress.of(environment), id).run();
    var out = spec.commandLine().getOut();
    out.println(json ? new ObjectMapper().writeValueAsString(report) : report.text());
    out.flush();
    return report.isGood() ? DONE : FAILED;
  }

  private int failed(@Nullable String why) {
    var err = spec.commandLine().getErr();
    err.println("chaos: " + why);
    err.flush();
    return FAILED;
  }

  private ChaosPlan plan() {
    try {
      return new ChaosPlan(seconds, campaigns, rate, seed, Duration.ofSeconds(patience));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
