package io.adwright.gateway.campaign;

import static java.util.Comparator.comparing;

import io.adwright.contracts.event.MetricsWindow;
import java.time.Instant;
import java.util.Comparator;

/**
 * A window of a campaign, as it was told last.
 *
 * @param revision of the snapshot that told it
 * @param seenAt when that snapshot was published
 * @param currency ISO 4217 code of its amounts
 * @param window the numbers
 */
public record PastWindow(long revision, Instant seenAt, String currency, MetricsWindow window) {
  /** Which of two tellings of one window holds; the last clauses only make the order total. */
  private static final Comparator<PastWindow> AGE =
      Comparator.comparingLong(PastWindow::revision)
          .thenComparing(PastWindow::seenAt)
          .thenComparing(PastWindow::currency)
          .thenComparing(PastWindow::window);

  /** Newest first. */
  static final Comparator<PastWindow> ORDER = comparing(PastWindow::place).reversed();

  PastWindow later(PastWindow other) {
    return AGE.compare(this, other) >= 0 ? this : other;
  }

  /** Which window it is of its campaign. */
  public Place place() {
    return new Place(window.getStart(), window.getEnd(), window.getGranularity().name());
  }

  /** Identity of a window of a campaign, and its place in the history. */
  public record Place(Instant start, Instant end, String granularity) implements Comparable<Place> {
    private static final Comparator<Place> BY_TIME =
        comparing(Place::start).thenComparing(Place::end).thenComparing(Place::granularity);

    @Override
    public int compareTo(Place other) {
      return BY_TIME.compare(this, other);
    }
  }
}
