package io.adwright.local.stack;

/** How the launcher sees that a part is ready for work. */
public sealed interface Readiness {

  /**
   * The part prints a line.
   *
   * @param line the whole line
   */
  record Announces(String line) implements Readiness {}

  /**
   * The part answers HTTP requests with status 200.
   *
   * @param readyPath answered once it can do its work
   * @param livePath answered as long as it need not be restarted
   */
  record Answers(String readyPath, String livePath) implements Readiness {}
}
