package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.statistics.Interval;
import io.adwright.contracts.event.Evidence;
import java.util.OptionalDouble;

/**
 * A sample held against a reference.
 *
 * @param probabilityWorse that the true rate is worse than the reference, 0 to 1
 * @param interval credible interval of the rate; holds what was observed
 * @param settled whether the sample may be judged by
 */
record Judgement(
    Sample sample,
    Reference reference,
    double probabilityWorse,
    Interval interval,
    boolean settled) {

  /** A sample below its minimum settles only what is worse than the reference by this factor. */
  private static final double DECISIVE = 0.5;

  static Judgement of(Sample sample, Reference reference, double certainty) {
    return new Judgement(
        sample,
        reference,
        sample.belief().probabilityBelow(reference.belief()),
        sample.belief().interval(certainty).including(sample.rate()),
        sample.isEnough() || isDecisive(sample, reference, certainty));
  }

  /** Returns how much is missing to the reference: 0 for nothing, 1 for all of it. */
  double shortfall() {
    return Math.clamp(1 - sample.rate() / reference.rate(), 0, 1);
  }

  /** Returns the numbers of the judgement; what is not finite is left out. */
  Evidence evidence() {
    Measure measure = sample.measure();
    Evidence.Builder evidence =
        Evidence.newBuilder()
            .setMetric(measure.metric())
            .setUnit(measure.unit())
            .setSampleSize(sample.size())
            .setWindowStart(sample.range().start())
            .setWindowEnd(sample.range().end());
    measure.shown(sample.rate()).ifPresent(evidence::setObserved);
    measure.shown(reference.rate()).ifPresent(evidence::setExpected);
    shownLow().ifPresent(evidence::setLow);
    shownHigh().ifPresent(evidence::setHigh);
    return evidence.build();
  }

  /** Returns the lower bound in the number that people know. */
  OptionalDouble shownLow() {
    Measure measure = sample.measure();
    return measure.shown(measure.lessIsBetter() ? interval.high() : interval.low());
  }

  /** Returns the upper bound in the number that people know. */
  OptionalDouble shownHigh() {
    Measure measure = sample.measure();
    return measure.shown(measure.lessIsBetter() ? interval.low() : interval.high());
  }

  private static boolean isDecisive(Sample sample, Reference reference, double certainty) {
    return sample.measure().starvesItself()
        && sample.belief().probabilityBelow(reference.belief().times(DECISIVE)) > certainty;
  }
}
