package io.adwright.local.console;

import io.adwright.local.state.PartState;
import io.adwright.local.state.Phase;
import io.adwright.local.state.StackState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how the stack comes up or goes down: a line per change, or on a terminal a block with one
 * line per part.
 */
public final class StackProgress {
  private static final List<String> SPINNER =
      List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏");
  private static final int NAME_WIDTH = 22;

  private final Screen screen;
  private final Clock clock;
  private final Map<String, Phase> shown = new HashMap<>();
  private int ticks;

  public StackProgress(Screen screen, Clock clock) {
    this.screen = screen;
    this.clock = clock;
  }

  /** Shows {@code state} on its way down: what was up before is not told again. */
  public void showEnd(StackState state) {
    state.parts().stream()
        .filter(part -> part.phase().isUp())
        .forEach(part -> shown.put(part.name(), part.phase()));
    show(state);
  }

  /** Shows {@code state}; called again and again while it changes. */
  public void show(StackState state) {
    ticks++;
    if (screen.canRedraw()) {
      List<String> lines = new ArrayList<>();
      state.parts().forEach(part -> lines.add(line(part, spinner())));
      screen.draw(lines);
    } else {
      state.parts().stream().filter(this::isNews).forEach(part -> screen.say(line(part, "…")));
    }
  }

  private boolean isNews(PartState part) {
    Phase before = shown.put(part.name(), part.phase());
    return part.phase() != before && part.phase() != Phase.WAITING;
  }

  private String line(PartState part, String busy) {
    Style style = screen.style();
    String name = Text.fit(part.name(), NAME_WIDTH);
    return switch (part.phase()) {
      case WAITING -> style.dim("· " + name + " waiting");
      case STARTING -> style.bold(busy) + " " + name + " starting" + elapsed(part);
      case READY ->
          style.good("✓") + " " + name + " ready" + took(part) + style.dim("  " + part.url());
      case RESTARTING -> style.warning("! " + name + " " + note(part));
      case FAILED -> style.bad("✗ " + name + " " + note(part));
      case STOPPING -> style.bold(busy) + " " + name + " stopping";
      case STOPPED -> style.dim("· " + name + " stopped");
    };
  }

  /** A line that wraps could not be drawn over. */
  private String note(PartState part) {
    return Text.cut(part.note(), screen.columns() - NAME_WIDTH - 4);
  }

  private String elapsed(PartState part) {
    return screen.canRedraw() ? seconds(" ", clock.millis() - part.startedAtMillis()) : "";
  }

  private static String took(PartState part) {
    return part.startedAtMillis() == 0
        ? ""
        : seconds(" in ", part.readyAtMillis() - part.startedAtMillis());
  }

  private static String seconds(String before, long millis) {
    return before + String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  private String spinner() {
    return SPINNER.get(ticks % SPINNER.size());
  }
}
