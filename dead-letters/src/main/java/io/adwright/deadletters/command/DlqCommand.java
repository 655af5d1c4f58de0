package io.adwright.deadletters.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, and what becomes of their exceptions: a sentence and an exit status. */
@Command(
    name = "adwright dlq",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Lists, shows and replays dead letters: what an agent could not read or reason over.",
      "Works on the stack that runs here, or on any broker: --bootstrap HOST:PORT.",
      "Exit status: 0 as it should be, 1 not all was done, 2 not understood, 3 no broker."
    },
    subcommands = {ListCommand.class, ShowCommand.class, ReplayCommand.class})
public final class DlqCommand {
  static final int DONE = 0;
  static final int INCOMPLETE = 1;
  static final int BAD_INPUT = 2;
  static final int NO_BROKER = 3;

  private DlqCommand() {}

  /** Returns the command line, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new DlqCommand())
        .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, command));
  }

  private static int explain(Exception problem, CommandLine command) throws Exception {
    return switch (problem) {
      case BadRequest bad -> complain(command, bad.getMessage(), BAD_INPUT);
      case NoSuchFileException missing ->
          complain(command, missing.getFile() + " is not there", BAD_INPUT);
      case IOException io -> complain(command, io.getMessage(), BAD_INPUT);
      case KafkaException silent -> complain(command, silent.getMessage(), NO_BROKER);
      default -> throw problem;
    };
  }

  private static int complain(CommandLine command, @Nullable String why, int status) {
    command.getErr().println("dlq: " + why);
    command.getErr().flush();
    return status;
  }
}
