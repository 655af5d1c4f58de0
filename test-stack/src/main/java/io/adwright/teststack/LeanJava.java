package io.adwright.teststack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How tests start Java programs: small ones, several beside each other, soon there. */
public final class LeanJava {
  private LeanJava() {}

  /**
   * Returns the command of a program.
   *
   * @param heap the largest heap in the notation of {@code -Xmx}, for example {@code 128m}
   * @param rest further options, and what is to be run
   */
  public static List<String> command(String heap, String... rest) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.concat(
            Stream.of(java, "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            Stream.of(rest))
        .toList();
  }
}
