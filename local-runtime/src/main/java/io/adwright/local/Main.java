package io.adwright.local;

import io.adwright.local.command.Commands;

/** Entry point of the launcher; people come here through {@code ./adwright}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments));
  }
}
