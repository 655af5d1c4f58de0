package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.series.Metric.CLICKS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSION_VALUE;
import static io.adwright.analyst.diagnosis.series.Metric.SPEND;

import io.adwright.analyst.diagnosis.Situation.Lookback;
import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.analyst.diagnosis.statistics.Interval;
import io.adwright.analyst.diagnosis.statistics.Posterior;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.MetricUnit;
import io.adwright.contracts.event.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Paid clicks that brought no value at all.
 *
 * <p>No interval can be put on such a return, as nobody knows what an order would be worth. Many
 * clicks without value are evidence all the same: that hardly any click brings value.
 *
 * @param range the windows used
 * @param clicks enough to judge by
 * @param belief about the share of clicks that bring value
 */
record ValuelessClicks(Range range, double clicks, Posterior belief) {

  /** Returns the clicks of the shortest range in which they are telling. */
  static Optional<ValuelessClicks> of(Situation situation) {
    return situation.lookbacks().stream()
        .map(Lookback::recent)
        .map(recent -> recent.knowing(SPEND, CONVERSION_VALUE, CLICKS))
        .filter(range -> range.sumOfKnown(SPEND).signum() > 0)
        .filter(range -> range.sumOfKnown(CONVERSION_VALUE).signum() == 0)
        .map(ValuelessClicks::in)
        .filter(valueless -> valueless.clicks >= situation.policy().minimums().clicks())
        .filter(valueless -> valueless.confidence() > situation.policy().certainty())
        .findFirst();
  }

  /** Returns the finding that the return is below {@code reference}. */
  Finding finding(Situation situation, Reference reference) {
    String expected = reference.kind().phrase(Wording.ratio(reference.rate()));
    String spend = situation.wording().money(range.sumOfKnown(SPEND).doubleValue());
    return Finding.newBuilder()
        .setCode(FindingCode.LOW_ROAS)
        .setSeverity(
            situation.isTelling(range.sumOfKnown(SPEND)) ? Severity.CRITICAL : Severity.HIGH)
        .setConfidence(confidence())
        .setEvidence(List.of(returned(reference), share(situation.policy().certainty())))
        .setSummary(
            "ROAS 0.00 is below %s over %s: %s clicks for %s brought no conversion value."
                .formatted(expected, Wording.span(range), Wording.count(clicks), spend))
        .build();
  }

  private static ValuelessClicks in(Range range) {
    double clicks = range.sumOfKnown(CLICKS).doubleValue();
    return new ValuelessClicks(range, clicks, Posterior.ofProportion(0, clicks));
  }

  private double confidence() {
    return belief.probabilityBelow(Posterior.exactly(LowCvr.LEAST_CVR));
  }

  private Evidence returned(Reference reference) {
    Evidence.Builder evidence = evidence(Measure.ROAS.metric(), reference.rate());
    range
        .total(CONVERSIONS)
        .ifPresent(conversions -> evidence.setSampleSize(conversions.doubleValue()));
    return evidence.build();
  }

  private Evidence share(double certainty) {
    Interval interval = belief.interval(certainty).including(0);
    return evidence("clicks_with_value", LowCvr.LEAST_CVR)
        .setLow(interval.low())
        .setHigh(interval.high())
        .setSampleSize(clicks)
        .build();
  }

  private Evidence.Builder evidence(String metric, double expected) {
    return Evidence.newBuilder()
        .setMetric(metric)
        .setUnit(MetricUnit.RATIO)
        .setObserved(0.0)
        .setExpected(expected)
        .setWindowStart(range.start())
        .setWindowEnd(range.end());
  }
}
