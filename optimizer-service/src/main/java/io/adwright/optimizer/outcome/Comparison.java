package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.statistics.Block;
import io.adwright.optimizer.outcome.statistics.Difference;
import io.adwright.optimizer.outcome.statistics.Estimate;
import io.adwright.optimizer.outcome.statistics.LogRatios;
import io.adwright.optimizer.outcome.statistics.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what a campaign came to with what it would have come to: its own course carried on,
 * corrected by how its untouched siblings changed. That is a difference in differences of
 * logarithms (Angrist and Pischke, Mostly Harmless Econometrics, 2009, chapter 5) with the
 * campaign's own trend, and an interval in closed form.
 *
 * <p>Days are collapsed into windows, so that the correlation of neighbouring days does not feign
 * certainty (Bertrand, Duflo and Mullainathan, How much should we trust differences-in-differences
 * estimates?, QJE 119, 2004).
 */
final class Comparison {
  private final Case judged;
  private final Track track;
  private final int length;

  /**
   * @param length days after the action that are compared
   */
  Comparison(Case judged, Track track, int length) {
    this.judged = judged;
    this.track = track;
    this.length = length;
  }

  /** Returns the effect on {@code metric}; empty where it cannot be measured. */
  Optional<Measured> effectOn(Metric metric) {
    Optional<Block> after = track.block(track.calendar().after(length), metric);
    List<Block> past = track.past(metric);
    return after.isEmpty() || past.isEmpty()
        ? Optional.empty()
        : Optional.of(compare(metric, after.get(), past));
  }

  /**
   * What a ratio would have been.
   *
   * @param log its logarithm
   * @param sampled the part of the variance that was estimated
   * @param freedom degrees of freedom of that part
   * @param siblings untouched campaigns that say how it would have changed
   */
  record Course(Estimate log, double sampled, double freedom, int siblings) {}

  /**
   * Returns what {@code metric} would have come to after the action, with the chance that days
   * which nobody saw would have had; empty where its past is not known.
   */
  Optional<Course> course(Metric metric) {
    List<Block> past = track.past(metric);
    if (past.isEmpty()) {
      return Optional.empty();
    }
    var own = LogRatios.of(past);
    var siblings = Siblings.of(judged, metric, length);
    Estimate expected = expected(own.blocks(), siblings);
    double nearest = own.blocks().getFirst().variance();
    double unseen = nearest * track.calendar().days() / length;
    return Optional.of(
        new Course(
            new Estimate(expected.mean(), expected.variance() + unseen),
            nearest + unseen,
            own.freedom(),
            siblings.count()));
  }

  private Measured compare(Metric metric, Block after, List<Block> past) {
    var own = LogRatios.of(Stream.concat(Stream.of(after), past.stream()).toList());
    var siblings = Siblings.of(judged, metric, length);
    Estimate seen = own.blocks().getFirst();
    Estimate expected = expected(own.blocks().subList(1, own.blocks().size()), siblings);
    double sampled = seen.variance() + own.blocks().get(1).variance();
    return Measured.of(
        metric, Difference.of(seen, expected, sampled, own.freedom()), siblings.count());
  }

  private Estimate expected(List<Estimate> past, Siblings siblings) {
    Estimate course = Trend.at(timeOfAfter(), levels(past, siblings));
    return siblings
        .after()
        .map(it -> new Estimate(course.mean() + it.mean(), course.variance() + it.variance()))
        .orElse(course);
  }

  /** The campaign's past levels without what its siblings shared, as far back as there are any. */
  private static List<Trend.Past> levels(List<Estimate> own, Siblings siblings) {
    var past = new ArrayList<Trend.Past>();
    for (int number = 1; number <= own.size(); number++) {
      Optional<Estimate> shared =
          siblings.count() == 0 ? Optional.of(new Estimate(0, 0)) : siblings.before(number);
      if (shared.isEmpty()) {
        break;
      }
      past.add(new Trend.Past(0.5 - number, own.get(number - 1).minus(shared.get())));
    }
    return past;
  }

  /** Middle of the days after the action, in windows from the action. */
  private double timeOfAfter() {
    return length / (2.0 * track.calendar().days());
  }
}
