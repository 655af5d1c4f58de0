package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.Calendar.Span;
import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges an action when the data cover its observation window: a pure function of the data, in
 * which nothing that a model wrote takes part.
 *
 * <p>Where another change falls into the window, or there is too little to tell, it says so and
 * looks once more when twice the window is over; then it takes the days that nothing disturbed.
 */
public final class Judge {
  /** Version of this reasoning. */
  public static final String VERSION = "outcome-judge-1";

  private static final int EXTENSION = 2;

  /** Returns what is known; empty while the data do not cover the window. */
  Optional<Judgement> judge(Case judged) {
    Observation observed = judged.observed();
    var calendar = Calendar.around(observed.effectiveAt(), observed.days(), judged.own().zone());
    if (!isOver(judged, calendar, observed.days()) || isForgotten(judged, calendar)) {
      return Optional.empty();
    }
    Judgement first = new Hearing(judged, calendar, observed.days(), false).judge();
    int twice = EXTENSION * observed.days();
    return Optional.of(
        first.conclusive() || !isOver(judged, calendar, twice)
            ? first
            : new Hearing(judged, calendar, twice, true).judge());
  }

  private static boolean isOver(Case judged, Calendar calendar, int days) {
    return !judged.own().asOf().isBefore(calendar.endOf(days));
  }

  /** The days before the action are not kept for ever; what was said last holds then. */
  private static boolean isForgotten(Case judged, Calendar calendar) {
    Instant first = calendar.start(calendar.startBefore(1));
    return first.isBefore(judged.own().asOf().minus(Duration.ofDays(Series.MOST_DAYS - 1L)));
  }

  /** One look at a case, over {@code length} days after the action. */
  private static final class Hearing {
    private final Case judged;
    private final Calendar calendar;
    private final int length;
    private final boolean last;
    private final Metric metric;
    private final Track track;
    private final Span before;
    private final Span after;

    Hearing(Case judged, Calendar calendar, int length, boolean last) {
      this.judged = judged;
      this.calendar = calendar;
      this.length = length;
      this.last = last;
      this.before = calendar.before(1);
      this.after = calendar.after(length);
      this.metric = Goal.metric(judged, calendar);
      this.track = new Track(judged.own(), calendar, disturbances());
    }

    Judgement judge() {
      if (stopsOrStarts(judged.observed().action().getKind())) {
        return verdict(
            OutcomeVerdict.INSUFFICIENT,
            List.of(),
            List.of("a campaign that did not run has no ratio that could be compared"),
            true);
      }
      List<String> disturbed = track.disturbances().in(before, after);
      if (!disturbed.isEmpty() && !(last && isCleanEnough())) {
        return verdict(OutcomeVerdict.CONFOUNDED, List.of(), disturbed, last);
      }
      Optional<String> shortage = shortage(before, "before").or(() -> shortage(after, "after"));
      return shortage
          .map(it -> verdict(OutcomeVerdict.INSUFFICIENT, List.of(), List.of(it), last))
          .orElseGet(() -> measure(disturbed));
    }

    private Judgement measure(List<String> disturbed) {
      var comparison = new Comparison(judged, track, length);
      Optional<Measured> measured = comparison.effectOn(metric);
      if (measured.isEmpty()) {
        String few =
            "fewer than %.0f events of %s on one side of the action"
                .formatted(Metric.FEWEST_EVENTS, metric.label());
        return verdict(OutcomeVerdict.INSUFFICIENT, List.of(), List.of(few), last);
      }
      Measured effect = measured.get();
      if (effect.isBetter()) {
        return verdict(OutcomeVerdict.IMPROVED, List.of(effect), disturbed, true);
      }
      if (effect.isWorse()) {
        return new Goal(judged, metric)
            .boughtMore(comparison, kpis(after))
            .map(more -> verdict(OutcomeVerdict.IMPROVED, List.of(more, effect), disturbed, true))
            .orElseGet(() -> verdict(OutcomeVerdict.WORSENED, List.of(effect), disturbed, true));
      }
      return effect.isVague()
          ? verdict(
              OutcomeVerdict.INSUFFICIENT,
              List.of(effect),
              List.of("the interval is too wide to tell anything"),
              last)
          : verdict(OutcomeVerdict.NO_EFFECT, List.of(effect), disturbed, true);
    }

    private static boolean stopsOrStarts(ActionKind kind) {
      return kind == ActionKind.PAUSE || kind == ActionKind.RESUME;
    }

    private boolean isCleanEnough() {
      return track.days(after).size() >= calendar.days()
          && track.days(before).size() >= Track.COVERAGE * calendar.days();
    }

    private Optional<String> shortage(Span span, String side) {
      List<Day> known = track.days(span, metric);
      if (!track.isCovered(span, metric)) {
        return Optional.of(
            "%d of %d days %s the action are known for %s"
                .formatted(known.size(), calendar.days(), side, metric.label()));
      }
      double sample = known.stream().mapToDouble(metric::sampleOf).sum();
      return sample >= metric.minimum()
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "%,.0f %s %s the action, and %s needs %,.0f",
                  Math.floor(sample),
                  metric.unitOfSample(),
                  side,
                  metric.label(),
                  metric.minimum()));
    }

    private Disturbance.All disturbances() {
      var all = new ArrayList<Disturbance>();
      Observation observed = judged.observed();
      all.addAll(OwnActions.of(judged.actionsOn(observed.campaignKey()), observed, calendar));
      all.addAll(Gaps.of(judged.own(), metric, before.from(), after.to()));
      all.addAll(Edits.besides(observed, judged.own(), calendar));
      return new Disturbance.All(all);
    }

    private Judgement verdict(
        OutcomeVerdict verdict, List<Measured> effect, List<String> reasons, boolean conclusive) {
      return new Judgement(
          verdict,
          metric,
          effect,
          kpis(before),
          kpis(after),
          calendar.start(after.from()),
          calendar.start(after.to()),
          reasons,
          conclusive);
    }

    private Kpis kpis(Span span) {
      return DayKpis.of(track.days(span), calendar.start(span.from()), calendar.start(span.to()));
    }
  }
}
