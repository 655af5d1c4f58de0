package io.adwright.analyst.diagnosis.series;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The complete windows of a snapshot and the ranges cut from them.
 *
 * <p>A window that is marked partial, or that ends after the snapshot was taken, never counts. Time
 * runs back from the end of the last complete window. A window belongs to a range when its middle
 * does: so days of 23 and 25 hours fall where a person puts them, without asking for the time zone.
 * A last window longer than the days asked for, as of a file without dates, is a range by itself.
 */
public final class History {
  private static final Duration CLOCK_CHANGES = Duration.ofHours(12);

  private final List<MetricsWindow> windows;
  private final Instant asOf;
  private final int incomplete;

  private History(List<MetricsWindow> windows, Instant asOf, int incomplete) {
    this.windows = windows;
    this.asOf = asOf;
    this.incomplete = incomplete;
  }

  /**
   * Reads the windows of {@code metrics}.
   *
   * @throws IllegalArgumentException if windows are empty, overlap or are out of order: their sums
   *     would be wrong
   */
  public static History of(CampaignMetrics metrics) {
    List<MetricsWindow> all = metrics.getWindows();
    for (int i = 0; i < all.size(); i++) {
      MetricsWindow window = all.get(i);
      if (!window.getStart().isBefore(window.getEnd())) {
        throw new IllegalArgumentException(
            "the window from %s ends at %s; its end must be later"
                .formatted(window.getStart(), window.getEnd()));
      }
      if (i > 0 && window.getStart().isBefore(all.get(i - 1).getEnd())) {
        throw new IllegalArgumentException(
            "the window from %s begins before the one before it ends at %s; send windows in order"
                .formatted(window.getStart(), all.get(i - 1).getEnd()));
      }
    }
    List<MetricsWindow> complete =
        all.stream()
            .filter(window -> window.getFinality() != Finality.PARTIAL)
            .filter(window -> !window.getEnd().isAfter(metrics.getAsOf()))
            .toList();
    return new History(complete, metrics.getAsOf(), all.size() - complete.size());
  }

  /** Returns how many windows were left out because they were not complete. */
  public int incomplete() {
    return incomplete;
  }

  /** Returns the last {@code days} days. */
  public Range last(int days) {
    return windows.isEmpty()
        ? Range.of(windows, asOf)
        : between(end().minus(span(days)), Instant.MAX);
  }

  /** Returns up to {@code days} days that lie before the last {@code recent} days. */
  public Range before(int recent, int days) {
    if (windows.isEmpty()) {
      return Range.of(windows, asOf);
    }
    Instant cut = end().minus(span(recent));
    return between(cut.minus(span(days)), cut);
  }

  /**
   * Returns the range of equal length before the last {@code days}, if the snapshot reaches back to
   * its start.
   */
  public Optional<Range> previous(int days) {
    Range previous = before(days, days);
    return previous.isEmpty() || windows.getFirst().getStart().isAfter(latestStart(days))
        ? Optional.empty()
        : Optional.of(previous);
  }

  private Instant latestStart(int days) {
    return end().minus(span(days).multipliedBy(2)).plus(CLOCK_CHANGES);
  }

  private Range between(Instant from, Instant to) {
    List<MetricsWindow> inside =
        windows.stream()
            .filter(window -> !middle(window).isBefore(from) && middle(window).isBefore(to))
            .toList();
    return Range.of(inside, end());
  }

  private Duration span(int days) {
    Duration last = Range.length(windows.getLast());
    Duration wanted = Duration.ofDays(days);
    return last.compareTo(wanted) > 0 ? last : wanted;
  }

  private Instant end() {
    return windows.getLast().getEnd();
  }

  /**
   * Half of the seconds: dividing a duration would go through decimals, at a hundred times the
   * cost.
   */
  private static Instant middle(MetricsWindow window) {
    return window.getStart().plusSeconds(Range.length(window).toSeconds() / 2);
  }
}
