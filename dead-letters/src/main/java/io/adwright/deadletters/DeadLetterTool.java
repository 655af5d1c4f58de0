package io.adwright.deadletters;

import io.adwright.deadletters.command.DlqCommand;

/** The command {@code ./adwright dlq}. */
public final class DeadLetterTool {
  private DeadLetterTool() {}

  /** Runs the command that {@code arguments} name, and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(DlqCommand.commandLine().execute(arguments));
  }
}
