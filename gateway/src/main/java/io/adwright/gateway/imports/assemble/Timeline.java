package io.adwright.gateway.imports.assemble;

import static java.util.Comparator.comparingLong;

import io.adwright.gateway.imports.RejectedRow;
import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.row.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Settles the windows of a campaign: they must not overlap, and only so many are kept. */
final class Timeline {
  /**
   * Days up to a campaign's last one that are kept: a quarter, for seasonal baselines. An event
   * with so many windows stays far below the megabyte that a broker takes.
   */
  static final int KEPT_DAYS = 92;

  private final Sheet sheet;
  private final List<SettledWindow> settled = new ArrayList<>();
  private final List<DroppedRows> dropped = new ArrayList<>();
  private Tracking tracking = Tracking.NOTHING;
  private int mixed;
  private int lostReach;
  private int older;

  private Timeline(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Settles {@code windows}, ascending by span, of a campaign in {@code sheet}. */
  static Timeline of(List<Window> windows, Sheet sheet) {
    Timeline timeline = new Timeline(sheet);
    List<Window> apart = timeline.withoutOverlaps(windows);
    for (Window window : apart) {
      timeline.tracking = window.tracking(timeline.tracking);
    }
    int last = apart.isEmpty() ? 0 : apart.getLast().span().last();
    for (Window window : apart) {
      if (window.span().last() > last - KEPT_DAYS) {
        timeline.settle(window);
      } else {
        timeline.older++;
      }
    }
    return timeline;
  }

  /** Ascending by span, not overlapping. */
  List<SettledWindow> settled() {
    return settled;
  }

  List<DroppedRows> dropped() {
    return dropped;
  }

  /** Whether conversions carry no value, though the file writes zeros for it. */
  boolean lacksValue() {
    return tracking.lacksValue(sheet.format());
  }

  /** Windows in which rows with and without a breakdown were added. */
  int mixed() {
    return mixed;
  }

  /** Windows whose rows know reach, while the window cannot. */
  int lostReach() {
    return lostReach;
  }

  /** Windows that were left out because they are too old. */
  int older() {
    return older;
  }

  private void settle(Window window) {
    Numbers total;
    try {
      total = window.total(n -> tracking.meaning(n, sheet.format()));
    } catch (ArithmeticException e) {
      drop(window, "the sum of " + window.span() + " gets too large", "Check the column's unit.");
      return;
    }
    settled.add(new SettledWindow(window.span(), total));
    mixed += window.mixesWholeAndParts() ? 1 : 0;
    lostReach += window.lostReach() ? 1 : 0;
  }

  /** Of windows that overlap, the one that came first in the file is kept. */
  private List<Window> withoutOverlaps(List<Window> windows) {
    if (areApart(windows)) {
      return windows;
    }
    NavigableMap<Integer, Window> kept = new TreeMap<>();
    for (Window window : windows.stream().sorted(comparingLong(Window::line)).toList()) {
      Map.Entry<Integer, Window> before = kept.floorEntry(window.span().last());
      if (before == null || before.getValue().span().last() < window.span().first()) {
        kept.put(window.span().first(), window);
      } else {
        dropOverlapping(window, before.getValue());
      }
    }
    return List.copyOf(kept.values());
  }

  private static boolean areApart(List<Window> windows) {
    for (int i = 1; i < windows.size(); i++) {
      if (windows.get(i).span().first() <= windows.get(i - 1).span().last()) {
        return false;
      }
    }
    return true;
  }

  private void dropOverlapping(Window window, Window kept) {
    drop(
        window,
        "%s overlaps %s of line %d".formatted(window.span(), kept.span(), kept.line()),
        "Export days, or periods that do not overlap.");
  }

  private void drop(Window window, String reason, String hint) {
    String column = sheet.columns().nameOf(Field.DATE);
    String days = window.span().toString();
    window.forEachPart(
        (line, rows) -> {
          String told = rows == 1 ? reason : reason + " (with all " + rows + " rows of its kind)";
          dropped.add(new DroppedRows(new RejectedRow(line, column, days, told, hint), rows));
        });
  }
}
