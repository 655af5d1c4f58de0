package io.adwright.optimizer.command;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.ActionText;
import io.adwright.contracts.action.Actions;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.gate.Verdict;
import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.policy.PolicyFile;
import io.adwright.optimizer.policy.PolicyFiles;
import io.adwright.optimizer.policy.PolicySet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts an imagined action through the gate and tells what each rule said. */
@Command(
    name = "explain",
    description = "Judges an action that is only imagined, and tells what each rule says.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int PROBLEMS = 1;

  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private Imagined imagined = new Imagined();

  @Option(
      names = "--policies",
      description = "Policy file or directory; may be repeated. The default pack without it.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--max-step-percent",
      defaultValue = "20",
      description = "Limit of one step, 1..20 (${DEFAULT-VALUE}).")
  private int maxStepPercent;

  ExplainCommand() {
    this(Clock.systemUTC());
  }

  ExplainCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<PolicyFile> files =
        paths.isEmpty() ? List.of(PolicyFiles.pack()) : PolicyCommand.files(paths);
    return switch (new PolicyCompiler().compile(files)) {
      case PolicyCompiler.Accepted(PolicySet policies) -> {
        explain(policies, out);
        yield 0;
      }
      case PolicyCompiler.Rejected rejected -> {
        out.println(rejected.text());
        yield PROBLEMS;
      }
    };
  }

  private void explain(PolicySet policies, PrintWriter out) {
    GatePolicy standard = GatePolicy.standard();
    Gate gate = new Gate(new GatePolicy(maxStepPercent, standard.maxDataAge(), policies));
    Situation situation = imagined.at(clock.instant());
    Verdict verdict = gate.judge(imagined.spec(), situation);
    out.println(headline(verdict));
    out.println();
    out.println("Rules that fired:");
    verdict
        .rules()
        .forEach(
            rule ->
                out.printf(
                    "  %-8s %s (version %s): %s%n",
                    rule.getOutcome(), rule.getRuleId(), rule.getVersion(), rule.getDetail()));
    List<String> silent = silent(policies, situation);
    if (!silent.isEmpty()) {
      out.println();
      out.println("Policies that do not apply:");
      silent.forEach(line -> out.println("  " + line));
    }
    out.println();
    out.println("Judged by " + gate.version());
  }

  private List<String> silent(PolicySet policies, Situation situation) {
    try {
      Action action = Actions.fromSpec(imagined.spec(), imagined.currency());
      return policies.silent(action, situation);
    } catch (IllegalArgumentException senseless) {
      return List.of();
    }
  }

  private static String headline(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow(Action action, var _) -> "ALLOW: " + ActionText.of(action);
      case Verdict.Clamp(Action to, String note, var _) ->
          "CLAMP: " + ActionText.of(to) + " (" + note + ")";
      case Verdict.Ask(Action action, String why, var _) ->
          "ASK: " + ActionText.of(action) + "\nReason: " + why;
      case Verdict.Block(Action action, var code, String why, var _) ->
          "BLOCK: %s%nReason: %s (%s)"
              .formatted(action == null ? "Unknown action" : ActionText.of(action), why, code);
    };
  }
}
