package io.adwright.memory.index;

import java.nio.file.Path;

/** Prints what a JVM with other options chooses. */
final class PrintedChoice {
  private PrintedChoice() {}

  public static void main(String[] library) {
    IndexChoice choice = IndexChoice.of(Path.of(library[0]), 3);
    System.out.println(choice.indexes().name() + ": " + choice.fallbackBecause().orElseThrow());
  }
}
