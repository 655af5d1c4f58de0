package io.adwright.local.console;

import java.util.Map;

/**
 * What the shell script found out about the terminal, for Java cannot tell where its two outputs
 * go.
 *
 * @param outIsTerminal whether results are read by a person at a terminal
 * @param errIsTerminal whether progress is
 * @param colour whether the person wants colours
 * @param columns width of the terminal; at least {@link #NARROWEST}
 */
public record Terminal(boolean outIsTerminal, boolean errIsTerminal, boolean colour, int columns) {
  static final int NARROWEST = 60;
  private static final int USUAL = 100;

  public Terminal {
    columns = Math.max(NARROWEST, columns);
  }

  /**
   * Reads the variables that {@code ./adwright} sets: {@code ADWRIGHT_TERMINAL} holds {@code out},
   * {@code err} or both, {@code ADWRIGHT_COLUMNS} the width; {@code NO_COLOR} is everybody's.
   */
  public static Terminal of(Map<String, String> environment) {
    String ends = environment.getOrDefault("ADWRIGHT_TERMINAL", "");
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(ends.contains("out"), ends.contains("err"), colour, columns(environment));
  }

  /** How to style results. */
  public Style outStyle() {
    return new Style(colour && outIsTerminal);
  }

  /** How to style progress and errors. */
  public Style errStyle() {
    return new Style(colour && errIsTerminal);
  }

  /** Whether progress may be drawn over itself. */
  public boolean canRedraw() {
    return errIsTerminal && colour;
  }

  private static int columns(Map<String, String> environment) {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("ADWRIGHT_COLUMNS", ""));
      return columns > 0 ? columns : USUAL;
    } catch (NumberFormatException e) {
      return USUAL;
    }
  }
}
