package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.series.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Days on which the campaign did not run, or its conversions were not counted. */
final class Gaps {
  /** Poisson: where so many conversions were to be expected, none come once in a thousand times. */
  private static final double EXPECTED_OF_SILENCE = 7;

  private static final int SHORTEST_SILENCE = 2;

  private final Metric metric;
  private final List<Day> days;

  private Gaps(Metric metric, Collection<Day> days) {
    this.metric = metric;
    this.days = days.stream().filter(Day::complete).toList();
  }

  /** Returns the gaps of {@code series} from {@code from} to before {@code to}. */
  static List<Disturbance> of(Series series, Metric metric, LocalDate from, LocalDate to) {
    return new Gaps(metric, series.days().subMap(from, true, to, false).values()).find();
  }

  private List<Disturbance> find() {
    var found = new ArrayList<Disturbance>();
    if (days.stream().anyMatch(it -> !it.isWithoutDelivery())) {
      days.stream()
          .filter(Day::isWithoutDelivery)
          .map(it -> Disturbance.on(it.date(), "nothing was delivered on " + it.date()))
          .forEach(found::add);
    }
    if (metric.needsConversions()) {
      untracked(found);
      silence(found);
    }
    return found;
  }

  /** Conversions that are known on some days and not on others: the tracking was changed. */
  private void untracked(List<Disturbance> found) {
    List<Day> unknown =
        days.stream().filter(it -> !it.isWithoutDelivery() && !metric.isKnownOn(it)).toList();
    if (unknown.size() < days.size()) {
      unknown.stream()
          .map(
              it -> Disturbance.on(it.date(), "conversions were not tracked fully on " + it.date()))
          .forEach(found::add);
    }
  }

  /** Days with clicks and no conversions, too many to be chance. */
  private void silence(List<Disturbance> found) {
    var run = new ArrayList<Day>();
    double rate = rateOfOthers();
    for (Day day : days) {
      if (isSilent(day)) {
        run.add(day);
      } else {
        close(run, rate, found);
      }
    }
    close(run, rate, found);
  }

  private static void close(List<Day> run, double rate, List<Disturbance> found) {
    double clicks = run.stream().mapToDouble(Gaps::clicks).sum();
    if (run.size() >= SHORTEST_SILENCE && clicks * rate >= EXPECTED_OF_SILENCE) {
      run.stream()
          .map(
              it ->
                  Disturbance.on(
                      it.date(),
                      "no conversions were counted from %s to %s, too long to be chance"
                          .formatted(run.getFirst().date(), run.getLast().date())))
          .forEach(found::add);
    }
    run.clear();
  }

  private double rateOfOthers() {
    double clicks = 0;
    double conversions = 0;
    for (Day day : days) {
      Double counted = day.conversions();
      if (counted != null && !isSilent(day)) {
        clicks += clicks(day);
        conversions += counted;
      }
    }
    return clicks > 0 ? conversions / clicks : 0;
  }

  private static boolean isSilent(Day day) {
    return day.conversions() != null && day.conversions() == 0 && clicks(day) > 0;
  }

  private static double clicks(Day day) {
    return day.clicks() == null ? 0 : day.clicks();
  }
}
