package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.series.Series;
import io.adwright.optimizer.outcome.statistics.Block;
import io.adwright.optimizer.outcome.statistics.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One campaign's days around an action, as far as they can be compared.
 *
 * @param series what is known of the campaign
 * @param calendar the days
 * @param disturbances what spoils some of them
 */
record Track(Series series, Calendar calendar, Disturbance.All disturbances) {
  /** Of a window's days so many must be known: a missing day stays missing. */
  static final double COVERAGE = 0.7;

  /** Windows before the action that a trend is seen in. */
  private static final int MOST_WINDOWS = 4;

  /** Returns the complete and undisturbed days of {@code span}. */
  List<Day> days(Calendar.Span span) {
    return series.days().subMap(span.from(), true, span.to(), false).values().stream()
        .filter(Day::complete)
        .filter(day -> !disturbances.spoil(day.date()))
        .toList();
  }

  /** Returns those of {@link #days} that know {@code metric}. */
  List<Day> days(Calendar.Span span, Metric metric) {
    return days(span).stream().filter(metric::isKnownOn).toList();
  }

  boolean isCovered(Calendar.Span span, Metric metric) {
    return days(span, metric).size() >= COVERAGE * calendar.days();
  }

  /** Returns {@code span} as a block, where enough of it is known to be measured. */
  Optional<Block> block(Calendar.Span span, Metric metric) {
    List<Point> points =
        days(span, metric).stream()
            .flatMap(day -> metric.point(day, span.position(day.date())).stream())
            .toList();
    var block = new Block(points);
    return isCovered(span, metric) && block.isMeasurable() && block.events() >= Metric.FEWEST_EVENTS
        ? Optional.of(block)
        : Optional.empty();
  }

  /** Returns the windows before the action, nearest first, up to the first that is not known. */
  List<Block> past(Metric metric) {
    var past = new ArrayList<Block>();
    for (int number = 1; number <= MOST_WINDOWS; number++) {
      Optional<Block> block = block(calendar.before(number), metric);
      if (block.isEmpty()) {
        break;
      }
      past.add(block.get());
    }
    return past;
  }
}
