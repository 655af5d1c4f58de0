package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.Kpis;
import io.adwright.optimizer.outcome.series.Day;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Key performance indicators of days. A total is known when every day knows its part; a ratio is
 * taken over the days that know both its parts, and is unknown where that divides by nothing.
 */
final class DayKpis {
  private static final int BITS_OF_LONG = 63;

  private final List<Day> days;

  private DayKpis(List<Day> days) {
    this.days = days;
  }

  /** Returns the indicators of {@code days}, which lie from {@code start} to {@code end}. */
  static Kpis of(List<Day> days, Instant start, Instant end) {
    return new DayKpis(days).between(start, end);
  }

  private Kpis between(Instant start, Instant end) {
    Kpis.Builder kpis = Kpis.newBuilder().setStart(start).setEnd(end).setWindows(days.size());
    total(Day::spendMicros).flatMap(DayKpis::whole).ifPresent(kpis::setSpendMicros);
    total(Day::impressions).flatMap(DayKpis::whole).ifPresent(kpis::setImpressions);
    total(Day::clicks).flatMap(DayKpis::whole).ifPresent(kpis::setClicks);
    total(Day::conversions).map(BigDecimal::doubleValue).ifPresent(kpis::setConversionCount);
    total(Day::valueMicros).flatMap(DayKpis::whole).ifPresent(kpis::setConversionValueMicros);
    ratio(Day::clicks, Day::impressions).filter(it -> it <= 1).ifPresent(kpis::setCtr);
    ratio(Day::conversions, Day::clicks).ifPresent(kpis::setCvr);
    amount(Day::clicks, 1).ifPresent(kpis::setCpcMicros);
    amount(Day::impressions, 1_000).ifPresent(kpis::setCpmMicros);
    amount(Day::conversions, 1).ifPresent(kpis::setCpaMicros);
    ratio(Day::valueMicros, Day::spendMicros).ifPresent(kpis::setRoas);
    return kpis.build();
  }

  private Optional<BigDecimal> total(Function<Day, @Nullable Number> part) {
    if (days.isEmpty() || days.stream().anyMatch(day -> part.apply(day) == null)) {
      return Optional.empty();
    }
    return Optional.of(sum(days, part));
  }

  private Optional<Double> ratio(
      Function<Day, @Nullable Number> above, Function<Day, @Nullable Number> below) {
    return quotient(above, below, 1).map(BigDecimal::doubleValue);
  }

  private Optional<Long> amount(Function<Day, @Nullable Number> below, int factor) {
    return quotient(Day::spendMicros, below, factor).flatMap(DayKpis::whole);
  }

  private Optional<BigDecimal> quotient(
      Function<Day, @Nullable Number> above, Function<Day, @Nullable Number> below, int factor) {
    List<Day> known =
        days.stream().filter(it -> above.apply(it) != null && below.apply(it) != null).toList();
    BigDecimal divisor = sum(known, below);
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(
            sum(known, above)
                .multiply(BigDecimal.valueOf(factor))
                .divide(divisor, MathContext.DECIMAL128));
  }

  private static BigDecimal sum(List<Day> days, Function<Day, @Nullable Number> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Day day : days) {
      Number known = part.apply(day);
      if (known != null) {
        sum = sum.add(new BigDecimal(known.toString()));
      }
    }
    return sum;
  }

  private static Optional<Long> whole(BigDecimal value) {
    var rounded = value.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    return rounded.bitLength() <= BITS_OF_LONG
        ? Optional.of(rounded.longValueExact())
        : Optional.empty();
  }
}
