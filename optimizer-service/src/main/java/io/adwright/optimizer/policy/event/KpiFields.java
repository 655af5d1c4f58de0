package io.adwright.optimizer.policy.event;

import io.adwright.contracts.event.Kpis;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the campaign did. What was not tracked, or is a division by nothing, is unknown. */
final class KpiFields {
  private KpiFields() {}

  /** The range that the diagnosis judged, or the one before it. */
  static Group<Facts> group(String name, Function<Facts, Optional<Kpis>> range) {
    return new Group<>(
        name,
        List.of(
            count("windows", "windows summed", range, k -> Optional.of((long) k.getWindows())),
            count("spend_micros", "spend, micros", range, Kpis::getSpendMicros),
            count("impressions", "times shown", range, Kpis::getImpressions),
            count("clicks", "clicks", range, Kpis::getClicks),
            number("conversions", "conversions, fractional", range, Kpis::getConversionCount),
            count(
                "value_micros", "conversion value, micros", range, Kpis::getConversionValueMicros),
            number("ctr", "clicks per impression", range, Kpis::getCtr),
            number("cvr", "conversions per click", range, Kpis::getCvr),
            count("cpc_micros", "spend per click, micros", range, Kpis::getCpcMicros),
            count("cpm_micros", "spend per 1,000 impressions, micros", range, Kpis::getCpmMicros),
            count("cpa_micros", "spend per conversion, micros", range, Kpis::getCpaMicros),
            number("roas", "conversion value per spend", range, Kpis::getRoas)));
  }

  private static Field<Facts> count(
      String name,
      String meaning,
      Function<Facts, Optional<Kpis>> range,
      Function<Kpis, Optional<Long>> value) {
    return Field.maybeCount(name, meaning, facts -> range.apply(facts).flatMap(value));
  }

  private static Field<Facts> number(
      String name,
      String meaning,
      Function<Facts, Optional<Kpis>> range,
      Function<Kpis, Optional<Double>> value) {
    return Field.maybeNumber(name, meaning, facts -> range.apply(facts).flatMap(value));
  }
}
