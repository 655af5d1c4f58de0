package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.outcome.Calendar.Span;
import io.adwright.optimizer.outcome.Comparison.Course;
import io.adwright.optimizer.outcome.Judgement.Standard;
import io.adwright.optimizer.outcome.series.Day;
import io.adwright.optimizer.outcome.series.Series;
import io.adwright.optimizer.outcome.series.Sighting;
import io.adwright.optimizer.outcome.statistics.Block;
import io.adwright.optimizer.outcome.statistics.Difference;
import io.adwright.optimizer.outcome.statistics.Estimate;
import io.adwright.optimizer.outcome.statistics.LogRatios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One look at a pause or a resumption. While the campaign rests it costs nothing and brings
 * nothing, so that no ratio can be compared before and after. What can be told is whether the money
 * in question is worth more than what it earns there: what it is worth is the campaign's target;
 * what it earns is seen after a resumption, and after a pause it is the campaign's own course,
 * carried on and corrected by its siblings.
 *
 * <p>Without a target only a loss is certain, whatever the margin: a return below 1.
 */
final class Standstill {
  private static final String NO_TARGET =
      "without a target nothing says what the money is worth; set one for the campaign";

  private final Case judged;
  private final Standard standard;
  private final Look look;
  private final Span ran;
  private final List<String> onTheOtherSide;

  private Standstill(Case judged, Standard standard, Look look, Span ran, List<String> other) {
    this.judged = judged;
    this.standard = standard;
    this.look = look;
    this.ran = ran;
    this.onTheOtherSide = other;
  }

  static Standstill pause(Case judged, Calendar calendar, int length, boolean last) {
    Span ran = calendar.before(1);
    Look look = look(judged, calendar, length, last, ran);
    return new Standstill(
        judged, Standard.SAVED, look, ran, signsOfLife(judged, calendar, calendar.after(length)));
  }

  /** What was before a resumption makes no difference: the campaign would have gone on resting. */
  static Standstill resume(Case judged, Calendar calendar, int length, boolean last) {
    Span ran = calendar.after(length);
    Look look = look(judged, calendar, length, last, ran);
    return new Standstill(judged, Standard.SPENT, look, ran, List.of());
  }

  Judgement judge() {
    List<String> disturbed =
        Stream.concat(onTheOtherSide.stream(), look.track().disturbances().in(ran).stream())
            .distinct()
            .toList();
    if (!onTheOtherSide.isEmpty() || (!disturbed.isEmpty() && !(look.last() && isCleanEnough()))) {
      return verdict(OutcomeVerdict.CONFOUNDED, null, disturbed, look.last());
    }
    return look.shortage(ran, standard == Standard.SAVED ? "before" : "after")
        .map(it -> verdict(OutcomeVerdict.INSUFFICIENT, null, List.of(it), look.last()))
        .orElseGet(() -> measure(disturbed));
  }

  private Judgement measure(List<String> disturbed) {
    Optional<Double> target = target();
    Optional<Measured> measured =
        target.or(this::breakEven).flatMap(it -> against(new Estimate(Math.log(it), 0)));
    if (measured.isEmpty()) {
      String why =
          target.isEmpty() && breakEven().isEmpty()
              ? NO_TARGET
              : "fewer than %.0f events of %s while the campaign ran"
                  .formatted(Metric.FEWEST_EVENTS, look.metric().label());
      return verdict(OutcomeVerdict.INSUFFICIENT, null, List.of(why), look.last());
    }
    Measured effect = measured.get();
    if (target.isEmpty() && !isCertainLoss(effect)) {
      return verdict(OutcomeVerdict.INSUFFICIENT, effect, List.of(NO_TARGET), true);
    }
    if (effect.isBetter()) {
      return verdict(OutcomeVerdict.IMPROVED, effect, disturbed, true);
    }
    if (effect.isWorse()) {
      return verdict(OutcomeVerdict.WORSENED, effect, disturbed, true);
    }
    return effect.isVague()
        ? verdict(
            OutcomeVerdict.INSUFFICIENT,
            effect,
            List.of("the interval is too wide to tell anything"),
            look.last())
        : verdict(OutcomeVerdict.NO_EFFECT, effect, disturbed, true);
  }

  /** Returns the worth of the money relative to what it earns, or the other way round. */
  private Optional<Measured> against(Estimate worth) {
    return switch (standard) {
      case SAVED ->
          comparison()
              .course(look.metric())
              .map(it -> measured(worth, it.log(), it, it.siblings()));
      case SPENT -> earned().map(it -> measured(it.log(), worth, it, 0));
      case COURSE -> Optional.empty();
    };
  }

  private Measured measured(Estimate more, Estimate less, Course sampled, int siblings) {
    return Measured.of(
        look.metric(), Difference.of(more, less, sampled.sampled(), sampled.freedom()), siblings);
  }

  /** Returns what the campaign really came to since it was resumed. */
  private Optional<Course> earned() {
    Optional<Block> seen = look.track().block(ran, look.metric());
    return seen.map(
        block -> {
          var own = LogRatios.of(List.of(block));
          Estimate level = own.blocks().getFirst();
          return new Course(level, level.variance(), own.freedom(), 0);
        });
  }

  private boolean isCertainLoss(Measured effect) {
    return standard == Standard.SAVED ? effect.isBetter() : effect.isWorse();
  }

  private Optional<Double> target() {
    Targets targets = judged.own().profile().getTargets();
    return look.metric() == Metric.ROAS
        ? targets.getRoas().filter(it -> it > 0)
        : targets.getCpaMicros().filter(it -> it > 0).map(Long::doubleValue);
  }

  private Optional<Double> breakEven() {
    return look.metric() == Metric.ROAS ? Optional.of(1.0) : Optional.empty();
  }

  private boolean isCleanEnough() {
    return look.track().days(ran).size() >= look.calendar().days();
  }

  private Judgement verdict(
      OutcomeVerdict verdict, @Nullable Measured effect, List<String> reasons, boolean conclusive) {
    Stake stake =
        standard == Standard.SAVED && effect != null
            ? Stake.of(comparison(), look.metric(), look.length()).orElse(null)
            : null;
    return look.verdict(
        verdict,
        standard,
        stake,
        effect == null ? List.of() : List.of(effect),
        reasons,
        conclusive);
  }

  private Comparison comparison() {
    return new Comparison(judged, look.track(), look.length());
  }

  private static Look look(Case judged, Calendar calendar, int length, boolean last, Span ran) {
    Metric metric = Goal.metric(judged, ran);
    Observation observed = judged.observed();
    var all = new ArrayList<Disturbance>();
    all.addAll(OwnActions.of(judged.actionsOn(observed.campaignKey()), observed, calendar));
    all.addAll(Gaps.of(judged.own(), metric, ran.from(), ran.to()));
    all.addAll(Edits.besides(observed, judged.own(), calendar));
    return new Look(
        judged,
        calendar,
        length,
        last,
        metric,
        new Track(judged.own(), calendar, new Disturbance.All(all)));
  }

  /** What shows that a paused campaign did not rest: it was resumed, by whomever. */
  private static List<String> signsOfLife(Case judged, Calendar calendar, Span rest) {
    Series own = judged.own();
    // On that day itself the platform's reports may lag behind.
    LocalDate onDay = LocalDate.ofInstant(judged.observed().effectiveAt(), calendar.zone());
    Stream<String> actions =
        OwnActions.of(
                judged.actionsOn(judged.observed().campaignKey()), judged.observed(), calendar)
            .stream()
            .filter(it -> !it.days().from().isBefore(rest.from()) && it.reachesInto(rest))
            .map(Disturbance::what);
    Stream<String> days =
        own.days().subMap(rest.from(), true, rest.to(), false).values().stream()
            .filter(Standstill::isAlive)
            .map(it -> "money was spent on " + it.date());
    Stream<String> seen =
        own.sightings().stream()
            .filter(it -> dayOf(it, calendar).isAfter(onDay))
            .filter(it -> isRunning(it, calendar, rest))
            .map(it -> "the campaign was %s on %s".formatted(it.status(), dayOf(it, calendar)));
    return Stream.of(actions, days, seen).flatMap(it -> it).distinct().toList();
  }

  private static boolean isAlive(Day day) {
    return day.spendMicros() != null && day.spendMicros() > 0;
  }

  private static boolean isRunning(Sighting sighting, Calendar calendar, Span rest) {
    return rest.contains(dayOf(sighting, calendar))
        && switch (sighting.status()) {
          case ACTIVE, LIMITED_BY_BUDGET, LEARNING -> true;
          case PAUSED, ENDED, PENDING, UNKNOWN -> false;
        };
  }

  private static LocalDate dayOf(Sighting sighting, Calendar calendar) {
    return sighting.at().atZone(calendar.zone()).toLocalDate();
  }
}
