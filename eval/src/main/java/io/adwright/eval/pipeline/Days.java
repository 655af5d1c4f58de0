package io.adwright.eval.pipeline;

import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.MetricsWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Five weeks of a campaign's days, each a little different from its ordinary day. */
final class Days {
  static final int COUNT = 35;

  /** Days may differ by this part from the ordinary one. */
  private static final double SPREAD = 0.15;

  private Days() {}

  /**
   * Returns one window per day of {@code zone}, ascending.
   *
   * @param end the day after the last
   * @param seed equal seeds give equal days
   */
  static List<MetricsWindow> until(LocalDate end, ZoneId zone, Trouble trouble, long seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, COUNT)
        .mapToObj(day -> day(end.minusDays(COUNT - day), zone, trouble, random))
        .toList();
  }

  private static MetricsWindow day(
      LocalDate date, ZoneId zone, Trouble trouble, SplittableRandom random) {
    long impressions = Math.round(trouble.impressions * wobble(random));
    long clicks = Math.round(impressions * trouble.ctr * wobble(random));
    long spend = Math.min(clicks * trouble.cpcMicros, trouble.dailyBudgetMicros());
    double conversions = Math.round(clicks * trouble.cvr * wobble(random) * 100) / 100.0;
    return MetricsWindow.newBuilder()
        .setStart(date.atStartOfDay(zone).toInstant())
        .setEnd(date.plusDays(1).atStartOfDay(zone).toInstant())
        .setFinality(Finality.FINAL)
        .setSpendMicros(spend)
        .setImpressions(impressions)
        .setClicks(clicks)
        .setConversionCount(conversions)
        .setConversionValueMicros(Math.round(conversions * trouble.orderMicros))
        .setDailyBudgetMicros(trouble.dailyBudgetMicros())
        .build();
  }

  private static double wobble(SplittableRandom random) {
    return 1 + SPREAD * (2 * random.nextDouble() - 1);
  }
}
