package io.adwright.gateway.imports.assemble;

import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.WindowFlag;
import io.adwright.gateway.imports.row.Numbers;
import io.adwright.gateway.imports.row.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A window whose rows are all in. */
record SettledWindow(Span span, Numbers numbers) {

  /** What is odd but real in it. */
  List<WindowFlag> flags() {
    return flags(numbers);
  }

  /** What is odd but real in {@code numbers}. */
  static List<WindowFlag> flags(Numbers numbers) {
    List<WindowFlag> flags = new ArrayList<>(2);
    boolean noClicks = numbers.clicks() == 0;
    if (noClicks && numbers.conversions() > 0) {
      flags.add(WindowFlag.CONVERSIONS_WITHOUT_CLICKS);
    }
    if (numbers.clicks() > 0 && numbers.conversions() > numbers.clicks()) {
      flags.add(WindowFlag.CONVERSIONS_EXCEED_CLICKS);
    }
    if (noClicks && numbers.spendMicros() > 0) {
      flags.add(WindowFlag.SPEND_WITHOUT_CLICKS);
    }
    if (noClicks && numbers.spendMicros() == 0 && numbers.impressions() == 0) {
      flags.add(WindowFlag.NO_DELIVERY);
    }
    return flags;
  }

  /** The window for the event, in days of {@code zone}. */
  MetricsWindow toEvent(ZoneId zone) {
    return MetricsWindow.newBuilder()
        .setStart(span.firstDay().atStartOfDay(zone).toInstant())
        .setEnd(endIn(zone).toInstant())
        .setGranularity(span.isDay() ? Granularity.DAY : Granularity.PERIOD)
        .setFinality(Finality.PROVISIONAL)
        .setSpendMicros(numbers.knownSpend().orElse(null))
        .setImpressions(numbers.knownImpressions().orElse(null))
        .setClicks(numbers.knownClicks().orElse(null))
        .setConversionCount(numbers.knownConversions().orElse(null))
        .setConversionValueMicros(numbers.knownConversionValue().orElse(null))
        .setReach(numbers.knownReach().orElse(null))
        .setDailyBudgetMicros(numbers.knownDailyBudget().orElse(null))
        .setFlags(flags())
        .build();
  }

  /** When the last day ends. */
  ZonedDateTime endIn(ZoneId zone) {
    LocalDate after = span.lastDay().plusDays(1);
    return after.atStartOfDay(zone);
  }
}
