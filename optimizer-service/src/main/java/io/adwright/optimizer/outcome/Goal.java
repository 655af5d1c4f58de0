package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.outcome.series.Day;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an action was for. */
record Goal(Case judged, Metric metric) {

  /**
   * Returns what an action is judged by: its kind, its findings and what is tracked decide.
   *
   * @param ran days on which the campaign ran
   */
  static Metric metric(Case judged, Calendar.Span ran) {
    Observation observed = judged.observed();
    if (observed.action().getKind() == ActionKind.REFRESH_CREATIVE) {
      return isAboutConversions(observed.findings()) ? Metric.CVR : Metric.CTR;
    }
    Targets targets = judged.own().profile().getTargets();
    boolean costs = targets.getCpaMicros().isPresent() && targets.getRoas().isEmpty();
    return !costs && isValueKnown(judged, ran) ? Metric.ROAS : Metric.CPA;
  }

  /**
   * More money buys dearer: where a raise bought more, and what it bought still meets the
   * campaign's target, it did what it was for. Returns how much more.
   */
  Optional<Measured> boughtMore(Comparison comparison, Kpis after) {
    return isRaise(judged.observed().action()) && meetsTarget(after)
        ? comparison
            .effectOn(metric == Metric.ROAS ? Metric.CONVERSION_VALUE : Metric.CONVERSIONS)
            .filter(Measured::isUp)
        : Optional.empty();
  }

  private boolean meetsTarget(Kpis after) {
    Targets targets = judged.own().profile().getTargets();
    return switch (metric) {
      case ROAS ->
          targets
              .getRoas()
              .flatMap(target -> after.getRoas().map(it -> it >= target))
              .orElse(false);
      case CPA ->
          targets
              .getCpaMicros()
              .flatMap(target -> after.getCpaMicros().map(it -> it <= target))
              .orElse(false);
      case CTR, CVR, CONVERSION_VALUE, CONVERSIONS, SPEND -> false;
    };
  }

  private static boolean isRaise(ActionSpec action) {
    return action.getFromMicros().isPresent()
        && action.getToMicros().filter(to -> to > action.getFromMicros().get()).isPresent();
  }

  private static boolean isAboutConversions(List<FindingCode> findings) {
    return findings.contains(FindingCode.LOW_CVR)
        && !findings.contains(FindingCode.LOW_CTR)
        && !findings.contains(FindingCode.CREATIVE_FATIGUE);
  }

  private static boolean isValueKnown(Case judged, Calendar.Span ran) {
    Collection<Day> days = judged.own().days().subMap(ran.from(), true, ran.to(), false).values();
    return days.stream().map(Day::valueMicros).anyMatch(value -> value != null && value > 0);
  }
}
