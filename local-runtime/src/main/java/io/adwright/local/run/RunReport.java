package io.adwright.local.run;

import io.adwright.local.console.Screen;
import io.adwright.local.console.Terminal;
import java.io.PrintStream;

/**
 * Prints what came out of a run: for people all of it, for programs the traces and nothing else.
 */
public final class RunReport {
  private final PrintStream out;
  private final Screen screen;
  private final boolean json;
  private final TraceRenderer renderer;
  private final SummaryTable summary;
  private final ImportSummary importSummary;
  private boolean allComplete = true;

  /**
   * @param out takes the results
   * @param screen takes what is not a result
   * @param json whether programs read the results
   */
  public RunReport(PrintStream out, Screen screen, Terminal terminal, boolean json) {
    this.out = out;
    this.screen = screen;
    this.json = json;
    this.renderer = new TraceRenderer(terminal.outStyle(), terminal.columns());
    this.summary = new SummaryTable(terminal.outStyle());
    this.importSummary = new ImportSummary(json ? screen.style() : terminal.outStyle());
  }

  /** Tells one trace, as far as it came. */
  public void tell(Trace trace) {
    allComplete &= trace.status() == Trace.Status.COMPLETE;
    if (json) {
      out.println(trace.asLine());
    } else {
      renderer.render(trace).forEach(out::println);
      summary.add(trace);
    }
    out.flush();
  }

  /**
   * Tells the rest after the last trace.
   *
   * @param unseen how many traces never showed up
   */
  public void finish(ImportAnswer answer, String fileName, int unseen) {
    if (json) {
      importSummary.lines(answer, fileName).forEach(screen::say);
    } else {
      summary.lines().forEach(out::println);
      importSummary.lines(answer, fileName).forEach(out::println);
    }
    if (unseen > 0) {
      screen.say(
          unseen
              + " of "
              + answer.correlationIds().size()
              + " campaigns gave no trace in time; see ./adwright status and ./adwright logs");
    }
    if (answer.correlationIds().isEmpty()) {
      screen.say("No row of " + fileName + " could be used; nothing was run.");
    }
  }

  public boolean allComplete() {
    return allComplete;
  }
}
