package io.adwright.optimizer.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something else that happened, and the days that it spoils.
 *
 * @param what for people
 * @param days those on which the campaign was not as the comparison needs it
 */
record Disturbance(String what, Calendar.Span days) {

  /** The day alone. */
  static Disturbance on(LocalDate day, String what) {
    return new Disturbance(what, new Calendar.Span(day, day.plusDays(1)));
  }

  /** Everything from {@code day} on: the campaign is another since. */
  static Disturbance from(LocalDate day, String what) {
    return new Disturbance(what, new Calendar.Span(day, LocalDate.MAX));
  }

  /** Everything up to {@code day}: the campaign was another until then. */
  static Disturbance until(LocalDate day, String what) {
    return new Disturbance(what, new Calendar.Span(LocalDate.MIN, day.plusDays(1)));
  }

  boolean spoils(LocalDate day) {
    return days.contains(day);
  }

  boolean reachesInto(Calendar.Span span) {
    return days.from().isBefore(span.to()) && span.from().isBefore(days.to());
  }

  /** Everything that disturbs a comparison. */
  record All(List<Disturbance> list) {
    All {
      list = List.copyOf(list);
    }

    boolean spoil(LocalDate day) {
      return list.stream().anyMatch(it -> it.spoils(day));
    }

    boolean reachInto(Calendar.Span span) {
      return list.stream().anyMatch(it -> it.reachesInto(span));
    }

    /** What reaches into {@code spans}, in words, each once. */
    List<String> in(Calendar.Span... spans) {
      var hit = new ArrayList<String>();
      list.stream()
          .filter(it -> Stream.of(spans).anyMatch(it::reachesInto))
          .map(Disturbance::what)
          .distinct()
          .forEach(hit::add);
      return hit;
    }
  }
}
