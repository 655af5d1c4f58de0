package io.adwright.optimizer.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Entry point of the operator's commands. Status 0: as it should be; 1: problems were found; 2: the
 * command was not understood.
 */
@Command(
    name = "adwright",
    description = "What an operator can ask of the optimizer's rules and records.",
    mixinStandardHelpOptions = true,
    subcommands = {PolicyCommand.class, AuditCommand.class})
public final class OperatorTool {
  private OperatorTool() {}

  /** Runs the command that {@code args} name, and ends the process with its status. */
  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new OperatorTool())
        .registerConverter(ActionName.class, ActionName::of)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
