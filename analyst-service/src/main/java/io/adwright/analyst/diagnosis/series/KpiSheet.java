package io.adwright.analyst.diagnosis.series;

import static io.adwright.analyst.diagnosis.series.Metric.CLICKS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSION_VALUE;
import static io.adwright.analyst.diagnosis.series.Metric.IMPRESSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.SPEND;

import io.adwright.contracts.event.Kpis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Key performance indicators of a range.
 *
 * <p>A total is known when every window knows its part. A ratio is taken over the windows that know
 * both its parts, and is unknown when there is none or its denominator is zero. Amounts are
 * reckoned exactly and rounded once, half even; what does not fit its field is unknown rather than
 * wrong.
 */
public final class KpiSheet {
  private static final int THOUSAND = 1_000;
  private static final int BITS_OF_LONG = 63;

  private KpiSheet() {}

  /** Returns the indicators of {@code range}. */
  public static Kpis of(Range range) {
    Kpis.Builder kpis =
        Kpis.newBuilder()
            .setStart(range.start())
            .setEnd(range.end())
            .setWindows(range.windows().size());
    range.total(SPEND).flatMap(KpiSheet::whole).ifPresent(kpis::setSpendMicros);
    range.total(IMPRESSIONS).flatMap(KpiSheet::whole).ifPresent(kpis::setImpressions);
    range.total(CLICKS).flatMap(KpiSheet::whole).ifPresent(kpis::setClicks);
    range.total(CONVERSIONS).flatMap(KpiSheet::finite).ifPresent(kpis::setConversionCount);
    range
        .total(CONVERSION_VALUE)
        .flatMap(KpiSheet::whole)
        .ifPresent(kpis::setConversionValueMicros);
    ratio(range, CLICKS, IMPRESSIONS).filter(ctr -> ctr <= 1).ifPresent(kpis::setCtr);
    ratio(range, CONVERSIONS, CLICKS).ifPresent(kpis::setCvr);
    amount(range, CLICKS, 1).ifPresent(kpis::setCpcMicros);
    amount(range, IMPRESSIONS, THOUSAND).ifPresent(kpis::setCpmMicros);
    amount(range, CONVERSIONS, 1).ifPresent(kpis::setCpaMicros);
    ratio(range, CONVERSION_VALUE, SPEND).ifPresent(kpis::setRoas);
    return kpis.build();
  }

  private static Optional<Double> ratio(Range range, Metric above, Metric below) {
    return quotient(range, above, below, 1).flatMap(KpiSheet::finite);
  }

  private static Optional<Long> amount(Range range, Metric below, int factor) {
    return quotient(range, SPEND, below, factor).flatMap(KpiSheet::whole);
  }

  private static Optional<BigDecimal> quotient(
      Range range, Metric above, Metric below, int factor) {
    Range known = range.knowing(above, below);
    BigDecimal divisor = known.sumOfKnown(below);
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(
            known
                .sumOfKnown(above)
                .multiply(BigDecimal.valueOf(factor))
                .divide(divisor, MathContext.DECIMAL128));
  }

  private static Optional<Long> whole(BigDecimal value) {
    var rounded = value.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    return rounded.bitLength() <= BITS_OF_LONG
        ? Optional.of(rounded.longValueExact())
        : Optional.empty();
  }

  private static Optional<Double> finite(BigDecimal value) {
    double number = value.doubleValue();
    return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }
}
