package io.adwright.optimizer.outcome;

import io.adwright.contracts.CampaignKeys;
import io.adwright.optimizer.outcome.series.Series;
import io.adwright.optimizer.outcome.statistics.Block;
import io.adwright.optimizer.outcome.statistics.Estimate;
import io.adwright.optimizer.outcome.statistics.LogRatios;
import io.adwright.optimizer.outcome.statistics.Pool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Campaigns of the same account and currency to which nothing was done: how they changed is how the
 * campaign would have changed. The {@value #MOST} with most to count are taken.
 */
final class Siblings {
  private static final int MOST = 30;

  private final List<Changes> changes;

  /**
   * One sibling's levels relative to its last window before the action: first after it, then by
   * window before it.
   */
  private record Changes(List<Estimate> list, double events, String key) {}

  private Siblings(List<Changes> changes) {
    this.changes = changes;
  }

  static Siblings of(Case judged, Metric metric, int length) {
    List<Changes> all =
        judged.campaigns().stream()
            .filter(it -> isComparable(it, judged))
            .flatMap(it -> changes(it, judged, metric, length).stream())
            .sorted(
                Comparator.comparingDouble(Changes::events).reversed().thenComparing(Changes::key))
            .limit(MOST)
            .toList();
    return new Siblings(all);
  }

  int count() {
    return changes.size();
  }

  /** Returns how they changed until after the action; empty without siblings. */
  Optional<Estimate> after() {
    return predict(0);
  }

  /**
   * Returns their level in the {@code number}-th window before the action, relative to that in the
   * first; empty without siblings that were there.
   */
  Optional<Estimate> before(int number) {
    return number == 1 ? Optional.of(new Estimate(0, 0)) : predict(number - 1);
  }

  private Optional<Estimate> predict(int index) {
    List<Estimate> known =
        changes.stream()
            .filter(it -> it.list.size() > index)
            .map(it -> it.list.get(index))
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(Pool.predict(known));
  }

  private static boolean isComparable(Series other, Case judged) {
    String key = CampaignKeys.of(other.profile().getRef());
    return other.profile().getCurrency().equals(judged.observed().currency())
        && !key.equals(judged.observed().campaignKey())
        && !judged.observed().touches(key);
  }

  private static Optional<Changes> changes(Series other, Case judged, Metric metric, int length) {
    Observation observed = judged.observed();
    String key = CampaignKeys.of(other.profile().getRef());
    var calendar = Calendar.around(observed.effectiveAt(), observed.days(), other.zone());
    Calendar.Span before = calendar.before(1);
    Calendar.Span after = calendar.after(length);
    var disturbances = new ArrayList<>(Edits.ofUntouched(other, calendar));
    disturbances.addAll(Gaps.of(other, metric, before.from(), after.to()));
    disturbances.addAll(OwnActions.of(judged.actionsOn(key), observed, calendar));
    var track = new Track(other, calendar, new Disturbance.All(disturbances));
    if (track.disturbances().reachInto(before) || track.disturbances().reachInto(after)) {
      return Optional.empty();
    }
    Optional<Block> changed = track.block(after, metric);
    List<Block> past = track.past(metric);
    if (changed.isEmpty() || past.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = Stream.concat(changed.stream(), past.stream()).toList();
    List<Estimate> levels = LogRatios.of(blocks).blocks();
    Estimate nearest = levels.get(1);
    List<Estimate> changes =
        Stream.concat(Stream.of(levels.getFirst()), levels.stream().skip(2))
            .map(level -> level.minus(nearest))
            .toList();
    double events = past.getFirst().events() + changed.get().events();
    return Optional.of(new Changes(changes, events, key));
  }
}
