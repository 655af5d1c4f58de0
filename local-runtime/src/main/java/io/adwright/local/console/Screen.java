package io.adwright.local.console;

import java.io.PrintStream;
import java.util.List;

/**
 * Standard error: lines that stay, and on a terminal below them a block that is drawn over itself.
 */
public final class Screen {
  private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

  private final PrintStream err;
  private final Terminal terminal;
  private int drawn;

  public Screen(PrintStream err, Terminal terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  public boolean canRedraw() {
    return terminal.canRedraw();
  }

  public int columns() {
    return terminal.columns();
  }

  public Style style() {
    return terminal.errStyle();
  }

  /** Prints a line that stays. */
  public synchronized void say(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  /** Replaces the block; nothing where lines cannot be drawn over. */
  public synchronized void draw(List<String> lines) {
    if (terminal.canRedraw()) {
      StringBuilder block = new StringBuilder(drawn > 0 ? UP_AND_CLEAR.formatted(drawn) : "");
      lines.forEach(line -> block.append(line).append('\n'));
      err.print(block);
      err.flush();
      drawn = lines.size();
    }
  }

  /** Takes the block away, for results to be printed. */
  public synchronized void clear() {
    if (drawn > 0) {
      err.print(UP_AND_CLEAR.formatted(drawn));
      err.flush();
      drawn = 0;
    }
  }
}
