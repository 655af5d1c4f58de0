package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.series.Metric.CLICKS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSION_VALUE;
import static io.adwright.analyst.diagnosis.series.Metric.IMPRESSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.SPEND;

import io.adwright.analyst.diagnosis.series.Metric;
import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.analyst.diagnosis.statistics.Posterior;
import io.adwright.contracts.event.MetricUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rate that a campaign is judged by. Reckoned so that more is better; CPA is therefore held as
 * conversions per micro spent, and turned over only to be shown.
 */
enum Measure {
  ROAS("roas", MetricUnit.RATIO, CONVERSIONS) {
    @Override
    Optional<Sample> sample(Range range, int minimum) {
      Range known = range.knowing(SPEND, CONVERSION_VALUE, CONVERSIONS);
      double spend = sum(known, SPEND);
      double value = sum(known, CONVERSION_VALUE);
      double conversions = sum(known, CONVERSIONS);
      if (!(spend > 0 && value > 0)) {
        return Optional.empty();
      }
      double roas = value / spend;
      double orders = conversions / ORDERS_PER_EQUAL_ORDER;
      Posterior belief = Posterior.ofRate(orders, Math.max(orders, HALF_AN_ORDER) / roas);
      return Sample.of(this, known, roas, belief, conversions, minimum);
    }
  },

  CPA("cpa", MetricUnit.MICROS, CONVERSIONS) {
    @Override
    Optional<Sample> sample(Range range, int minimum) {
      Range known = range.knowing(SPEND, CONVERSIONS);
      double spend = sum(known, SPEND);
      double conversions = sum(known, CONVERSIONS);
      if (!(spend > 0)) {
        return Optional.empty();
      }
      Posterior belief = Posterior.ofRate(conversions, spend);
      return Sample.of(this, known, conversions / spend, belief, conversions, minimum);
    }

    @Override
    OptionalDouble shown(double rate) {
      double cpa = Math.rint(1 / rate);
      return Double.isFinite(cpa) ? OptionalDouble.of(cpa) : OptionalDouble.empty();
    }
  },

  CTR("ctr", MetricUnit.RATIO, IMPRESSIONS) {
    @Override
    Optional<Sample> sample(Range range, int minimum) {
      Range known = range.knowing(IMPRESSIONS, CLICKS);
      double impressions = sum(known, IMPRESSIONS);
      double clicks = sum(known, CLICKS);
      if (!(impressions > 0 && clicks <= impressions)) {
        return Optional.empty();
      }
      Posterior belief = Posterior.ofProportion(clicks, impressions);
      return Sample.of(this, known, clicks / impressions, belief, impressions, minimum);
    }
  },

  CVR("cvr", MetricUnit.RATIO, CLICKS) {
    @Override
    Optional<Sample> sample(Range range, int minimum) {
      Range known = range.knowing(CLICKS, CONVERSIONS);
      double clicks = sum(known, CLICKS);
      double conversions = sum(known, CONVERSIONS);
      if (!(clicks > 0)) {
        return Optional.empty();
      }
      Posterior belief =
          conversions <= clicks
              ? Posterior.ofProportion(conversions, clicks)
              : Posterior.ofRate(conversions, clicks);
      return Sample.of(this, known, conversions / clicks, belief, clicks, minimum);
    }
  };

  /**
   * Orders of different value tell less than equal ones: a sum of n values that vary by a
   * coefficient c is as uncertain as n / (1 + c²) equal ones (variance of a compound Poisson sum).
   * The events carry no single orders, so c = 1 is assumed, that of an exponential distribution.
   */
  private static final double ORDERS_PER_EQUAL_ORDER = 2;

  /** Below this the prior would weigh more than what was seen. */
  private static final double HALF_AN_ORDER = 0.5;

  private final String metric;
  private final MetricUnit unit;
  private final Metric counted;

  Measure(String metric, MetricUnit unit, Metric counted) {
    this.metric = metric;
    this.unit = unit;
    this.counted = counted;
  }

  /**
   * Returns what the windows that know all parts say, or nothing when they hold nothing to divide
   * by. A ROAS of zero has no sample: without an order nobody knows what an order is worth.
   *
   * @param minimum samples that are enough to judge by
   */
  abstract Optional<Sample> sample(Range range, int minimum);

  /** Returns the number that people know for {@code rate}, if it is finite. */
  OptionalDouble shown(double rate) {
    return OptionalDouble.of(rate);
  }

  /** Returns whether people know this measure as a number that should be small. */
  boolean lessIsBetter() {
    return this == CPA;
  }

  /** Returns where a good number lies of its reference. */
  String better() {
    return lessIsBetter() ? "below" : "above";
  }

  /** Returns where a bad number lies of its reference. */
  String worse() {
    return lessIsBetter() ? "above" : "below";
  }

  /** Returns the name in evidence. */
  String metric() {
    return metric;
  }

  MetricUnit unit() {
    return unit;
  }

  /** Returns what a sample consists of. */
  Metric counted() {
    return counted;
  }

  /**
   * Returns whether a bad rate itself keeps the sample small. Waiting for thirty conversions of a
   * campaign that does not convert would be waiting for ever.
   */
  boolean starvesItself() {
    return counted == CONVERSIONS;
  }

  private static double sum(Range known, Metric metric) {
    return known.sumOfKnown(metric).doubleValue();
  }
}
