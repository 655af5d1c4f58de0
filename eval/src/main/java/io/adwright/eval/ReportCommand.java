package io.adwright.eval;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command of this module: its report goes to stdout, and why there is none to stderr. */
public abstract class ReportCommand implements Callable<Integer> {
  /** Exit status of a command that did, and found, what it should. */
  protected static final int DONE = 0;

  /** Exit status of one that did not. */
  protected static final int FAILED = 1;

  @Option(names = "--json", description = "print one JSON object instead of text")
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

  /** Returns whether the report is to be one JSON object. */
  protected final boolean isJson() {
    return json;
  }

  /** Returns the command as picocli has it. */
  protected final CommandSpec spec() {
    return spec;
  }

  /** Prints the report. */
  protected final void print(String report) {
    var out = spec.commandLine().getOut();
    out.println(report.stripTrailing());
    out.flush();
  }

  /**
   * Says why there is no report, and returns the exit status.
   *
   * @param name of the command
   */
  protected final int failed(String name, @Nullable String why) {
    var err = spec.commandLine().getErr();
    err.println(name + ": " + why);
    err.flush();
    return FAILED;
  }

  /**
   * Returns what {@code plan} makes of the options.
   *
   * @throws ParameterException if they make no sense
   */
  protected final <P> P planned(Supplier<P> plan) {
    try {
      return plan.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
