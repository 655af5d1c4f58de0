package io.adwright.local.command;

import io.adwright.local.client.StackFailedException;
import io.adwright.local.run.BadInputException;
import io.adwright.local.state.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** All commands, and what becomes of their exceptions: one sentence and an exit status. */
@Command(
    name = "adwright",
    description = "Diagnoses campaigns, plans, writes and acts on them, on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      BenchCommand.class,
      DlqCommand.class,
      RebuildCommand.class,
      ChaosCommand.class,
      PrepareCommand.class,
      SuperviseCommand.class
    })
public final class Commands {
  private static final Set<String> TOOLS = Set.of("bench", "chaos", "dlq");

  private Commands() {}

  /** Runs the command that {@code arguments} name and returns its exit status. */
  public static int run(String[] arguments) {
    CommandLine commands = new CommandLine(new Commands());
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (TOOLS.contains(name)) {
                // What the launcher does not know belongs to the tool, which has a help of its own.
                command.setUnmatchedOptionsArePositionalParams(true);
              } else {
                command.getCommandSpec().mixinStandardHelpOptions(true);
              }
            });
    return commands
        .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, command))
        .setParameterExceptionHandler((problem, rest) -> explain(problem))
        .execute(arguments);
  }

  private static int explain(Exception problem, CommandLine command) throws Exception {
    PrintWriter err = command.getErr();
    return switch (problem) {
      case StackFailedException failed ->
          complain(err, failed.getMessage(), failed.details(), ExitStatus.NO_STACK);
      case DataDirectory.UnusableException unusable ->
          complain(err, unusable.getMessage(), List.of(), ExitStatus.NO_STACK);
      case BadInputException bad ->
          complain(err, bad.getMessage(), List.of(), ExitStatus.BAD_INPUT);
      case IOException io ->
          complain(
              err,
              io + "; ./adwright status and ./adwright logs say more",
              List.of(),
              ExitStatus.INCOMPLETE);
      default -> throw problem;
    };
  }

  private static int complain(
      PrintWriter err, @Nullable String message, List<String> details, int status) {
    err.println("adwright: " + message);
    details.forEach(line -> err.println("    " + line));
    return status;
  }

  private static int explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("adwright: " + problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("See: ./adwright " + command.getCommandName() + " --help");
    return ExitStatus.BAD_INPUT;
  }
}
