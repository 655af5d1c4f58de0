package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.Calendar.Span;
import io.adwright.optimizer.outcome.Judgement.Standard;
import io.adwright.optimizer.outcome.series.Day;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One look at a case, and what can be said of it.
 *
 * @param length days after the action that are looked at
 * @param last whether no longer look will follow
 * @param metric what the action is judged by
 * @param track the campaign's undisturbed days
 */
record Look(Case judged, Calendar calendar, int length, boolean last, Metric metric, Track track) {
  Span before() {
    return calendar.before(1);
  }

  Span after() {
    return calendar.after(length);
  }

  Kpis kpis(Span span) {
    return DayKpis.of(track.days(span), calendar.start(span.from()), calendar.start(span.to()));
  }

  /** Returns what is missing for a judgement in {@code span}; empty where nothing is. */
  Optional<String> shortage(Span span, String side) {
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

  Judgement verdict(
      OutcomeVerdict verdict, List<Measured> effect, List<String> reasons, boolean conclusive) {
    return verdict(verdict, Standard.COURSE, null, effect, reasons, conclusive);
  }

  Judgement verdict(
      OutcomeVerdict verdict,
      Standard standard,
      @Nullable Stake stake,
      List<Measured> effect,
      List<String> reasons,
      boolean conclusive) {
    return new Judgement(
        verdict,
        metric,
        standard,
        stake,
        effect,
        kpis(before()),
        kpis(after()),
        calendar.start(after().from()),
        calendar.start(after().to()),
        reasons,
        conclusive);
  }
}
