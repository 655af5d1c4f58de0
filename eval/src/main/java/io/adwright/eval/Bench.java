package io.adwright.eval;

import io.adwright.eval.load.IncompleteRunsException;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.report.BenchReport;
import io.adwright.eval.report.JsonReport;
import io.adwright.eval.report.TextReport;
import io.adwright.eval.stack.StackAddress;
import io.adwright.eval.stack.StackException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./adwright bench}. */
@Command(
    name = "adwright bench",
    showDefaultValues = true,
    description = {
      "Drives campaigns through the running stack at a fixed rate and then all at once, in turns"
          + " with a bare relay of plain Kafka clients of the same shape, and compares them.",
      "The report goes to stdout, progress to stderr."
    })
public final class Bench extends ReportCommand {
  @Option(names = "--rate", description = "campaigns per second", defaultValue = "20")
  private double rate;

  @Option(names = "--seconds", description = "length of a phase", defaultValue = "20")
  private int seconds;

  @Option(
      names = "--rounds",
      description = "how often each of the two is measured at that rate",
      defaultValue = "2")
  private int rounds;

  @Option(
      names = "--burst",
      description = "campaigns to send all at once; 0 for none",
      defaultValue = "1000")
  private int burst;

  @Option(
      names = "--warm-up",
      description =
          "campaigns before anything counts, as fast as they go; the JVMs take some thousands to"
              + " reach their speed",
      defaultValue = "2500")
  private int warmUp;

  @Option(
      names = "--patience",
      description = "seconds to wait for the next run to complete before giving up",
      defaultValue = "30")
  private int patience;

  private final Map<String, String> environment;

  Bench(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the command and ends the process: 0 if every run completed, 1 if not, 2 if misused. */
  public static void main(String[] arguments) {
    var bench = new CommandLine(new Bench(System.getenv()));
    System.exit(new Interruption().guard(() -> bench.execute(arguments)));
  }

  @Override
  public Integer call() {
    BenchPlan plan = planned(this::plan);
    try {
      BenchReport report =
          new BenchRun(
                  plan,
                  StackAddress.of(environment),
                  Clock.systemUTC(),
                  new Campaigns(UUID.randomUUID().toString().substring(0, 8)),
                  new ConsoleProgress(spec().commandLine().getErr()))
              .run();
      print(isJson() ? JsonReport.of(report) : TextReport.of(report));
      return DONE;
    } catch (StackException | IncompleteRunsException e) {
      return failed("bench", e.getMessage());
    } catch (InterruptedException | InterruptException e) {
      return failed("bench", "stopped before its end; nothing is reported");
    } catch (KafkaException e) {
      return failed("bench", "the broker does not serve the benchmark: " + e.getMessage());
    }
  }

  private BenchPlan plan() {
    return new BenchPlan(rate, seconds, rounds, burst, warmUp, Duration.ofSeconds(patience));
  }
}
