package io.adwright.local.console;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** One line that says what is being waited for: drawn over itself, or repeated now and then. */
public final class StatusLine {
  private static final long PLAIN_INTERVAL_MILLIS = 5_000;
  private static final long REDRAW_INTERVAL_MILLIS = 100;

  private final Screen screen;
  private final Clock clock;
  private final long beganMillis;
  private long lastMillis;

  public StatusLine(Screen screen, Clock clock) {
    this.screen = screen;
    this.clock = clock;
    this.beganMillis = clock.millis();
    this.lastMillis = beganMillis;
  }

  /** Shows {@code what} with the seconds waited so far, unless it was shown just now. */
  public void show(String what) {
    show(() -> what);
  }

  /** Like {@link #show(String)}; asks {@code what} only if it is going to be shown. */
  public void show(Supplier<String> what) {
    long now = clock.millis();
    long interval = screen.canRedraw() ? REDRAW_INTERVAL_MILLIS : PLAIN_INTERVAL_MILLIS;
    if (now - lastMillis < interval) {
      return;
    }
    lastMillis = now;
    String line = what.get() + " (" + (now - beganMillis) / 1000 + " s)";
    if (screen.canRedraw()) {
      screen.draw(List.of(line));
    } else {
      screen.say(line);
    }
  }

  public void done() {
    screen.clear();
  }
}
