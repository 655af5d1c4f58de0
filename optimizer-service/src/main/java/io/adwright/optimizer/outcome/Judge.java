package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  public static final String VERSION = "outcome-judge-2";

  private static final int EXTENSION = 2;

  /** Returns what is known; empty while the data do not cover the window. */
  Optional<Judgement> judge(Case judged) {
    Observation observed = judged.observed();
    var calendar = Calendar.around(observed.effectiveAt(), observed.days(), judged.own().zone());
    if (!isOver(judged, calendar, observed.days()) || isForgotten(judged, calendar)) {
      return Optional.empty();
    }
    Judgement first = look(judged, calendar, observed.days(), false);
    int twice = EXTENSION * observed.days();
    return Optional.of(
        first.conclusive() || !isOver(judged, calendar, twice)
            ? first
            : look(judged, calendar, twice, true));
  }

  private static Judgement look(Case judged, Calendar calendar, int length, boolean last) {
    return switch (judged.observed().action().getKind()) {
      case PAUSE -> Standstill.pause(judged, calendar, length, last).judge();
      case RESUME -> Standstill.resume(judged, calendar, length, last).judge();
      case SET_DAILY_BUDGET,
          SET_BID,
          SHIFT_BUDGET,
          REFRESH_CREATIVE,
          FIX_TRACKING,
          OBSERVE,
          UNKNOWN ->
          new Hearing(judged, calendar, length, last).judge();
    };
  }

  private static boolean isOver(Case judged, Calendar calendar, int days) {
    return !asOf(judged).isBefore(calendar.endOf(days));
  }

  /**
   * Many reports leave out what is paused: then the account's other campaigns say how late it is.
   */
  private static Instant asOf(Case judged) {
    return judged.observed().action().getKind() == ActionKind.PAUSE
        ? judged.account().asOf()
        : judged.own().asOf();
  }

  /** The days before the action are not kept for ever; what was said last holds then. */
  private static boolean isForgotten(Case judged, Calendar calendar) {
    Instant first = calendar.start(calendar.startBefore(1));
    return first.isBefore(judged.own().asOf().minus(Duration.ofDays(Series.MOST_DAYS - 1L)));
  }

  /** One look at a change of a campaign that runs before and after it. */
  private static final class Hearing {
    private final Case judged;
    private final Look look;
    private final Track track;
    private final Metric metric;

    Hearing(Case judged, Calendar calendar, int length, boolean last) {
      this.judged = judged;
      this.metric = Goal.metric(judged, calendar.before(1));
      this.track = new Track(judged.own(), calendar, disturbances(calendar, length));
      this.look = new Look(judged, calendar, length, last, metric, track);
    }

    Judgement judge() {
      List<String> disturbed = track.disturbances().in(look.before(), look.after());
      if (!disturbed.isEmpty() && !(look.last() && isCleanEnough())) {
        return look.verdict(OutcomeVerdict.CONFOUNDED, List.of(), disturbed, look.last());
      }
      Optional<String> shortage =
          look.shortage(look.before(), "before").or(() -> look.shortage(look.after(), "after"));
      return shortage.map(it -> insufficient(List.of(), it)).orElseGet(() -> measure(disturbed));
    }

    private Judgement measure(List<String> disturbed) {
      var comparison = new Comparison(judged, track, look.length());
      Optional<Measured> measured = comparison.effectOn(metric);
      if (measured.isEmpty()) {
        return insufficient(
            List.of(),
            "fewer than %.0f events of %s on one side of the action"
                .formatted(Metric.FEWEST_EVENTS, metric.label()));
      }
      Measured effect = measured.get();
      if (effect.isBetter()) {
        return look.verdict(OutcomeVerdict.IMPROVED, List.of(effect), disturbed, true);
      }
      if (effect.isWorse()) {
        return new Goal(judged, metric)
            .boughtMore(comparison, look.kpis(look.after()))
            .map(
                more ->
                    look.verdict(OutcomeVerdict.IMPROVED, List.of(more, effect), disturbed, true))
            .orElseGet(
                () -> look.verdict(OutcomeVerdict.WORSENED, List.of(effect), disturbed, true));
      }
      return effect.isVague()
          ? insufficient(List.of(effect), "the interval is too wide to tell anything")
          : look.verdict(OutcomeVerdict.NO_EFFECT, List.of(effect), disturbed, true);
    }

    private Judgement insufficient(List<Measured> effect, String why) {
      return look.verdict(OutcomeVerdict.INSUFFICIENT, effect, List.of(why), look.last());
    }

    private boolean isCleanEnough() {
      int days = look.calendar().days();
      return track.days(look.after()).size() >= days
          && track.days(look.before()).size() >= Track.COVERAGE * days;
    }

    private Disturbance.All disturbances(Calendar calendar, int length) {
      var all = new ArrayList<Disturbance>();
      Observation observed = judged.observed();
      all.addAll(OwnActions.of(judged.actionsOn(observed.campaignKey()), observed, calendar));
      all.addAll(
          Gaps.of(judged.own(), metric, calendar.before(1).from(), calendar.after(length).to()));
      all.addAll(Edits.besides(observed, judged.own(), calendar));
      return new Disturbance.All(all);
    }
  }
}
