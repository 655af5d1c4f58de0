package io.adwright.local.command;

/** What a command tells the shell, the same for every command. */
public final class ExitStatus {
  public static final int OK = 0;

  /** Something of what was asked for did not succeed. */
  public static final int INCOMPLETE = 1;

  /** The command line or the input file is at fault. */
  public static final int BAD_INPUT = 2;

  /** The stack is not up, or cannot be brought up. */
  public static final int NO_STACK = 3;

  private ExitStatus() {}
}
