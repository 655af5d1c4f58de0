package io.adwright.eval.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.eval.ReportCommand;
import io.adwright.eval.stack.StackException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
public final class Chaos extends ReportCommand {
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
    ChaosPlan plan = planned(this::plan);
    try {
      ChaosAddress address = ChaosAddress.of(environment);
      String id = UUID.randomUUID().toString().substring(0, 8);
      if (killSwitch) {
        KillSwitchReport report = new KillSwitchRun(plan, address, id).run();
        return tell(report, report.text(), report.isGood());
      }
      ChaosReport report = new ChaosRun(plan, address, id, spec().commandLine().getErr()).run();
      return tell(report, report.text(), report.isGood());
    } catch (StackException | KafkaException e) {
      return failed("chaos", e.getMessage());
    } catch (InterruptedException e) {
      return failed("chaos", "stopped before its end; nothing is reported");
    }
  }

  private int tell(Object report, String text, boolean good) throws JsonProcessingException {
    print(isJson() ? new ObjectMapper().writeValueAsString(report) : text);
    return good ? DONE : FAILED;
  }

  private ChaosPlan plan() {
    return new ChaosPlan(seconds, campaigns, rate, seed, Duration.ofSeconds(patience));
  }
}
