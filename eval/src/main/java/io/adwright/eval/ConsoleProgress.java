package io.adwright.eval;

import io.adwright.eval.load.Phase;
import io.adwright.eval.load.Progress;
import java.io.PrintWriter;

/** Progress as lines of text. */
final class ConsoleProgress implements Progress {
  private final PrintWriter out;

  ConsoleProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void at(Phase phase, int sent, int arrived) {
    out.printf(
        "%s: %d of %d sent, %d complete%n", phase.name(), sent, phase.schedule().runs(), arrived);
    out.flush();
  }
}
