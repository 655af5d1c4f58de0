package io.adwright.eval;

import io.adwright.eval.load.Schedule;
import java.time.Duration;

/**
 * What a benchmark does.
 *
 * @param ratePerSecond campaigns per second in the phases of fixed rate; above 0
 * @param seconds length of each of those phases; at least 1
 * @param rounds pairs of such phases; at least 1
 * @param burst campaigns sent at once at the end; 0 for none
 * @param warmUp campaigns sent at once before anything counts; at least 1
 * @param patience how long it may be that no further run completes
 */
record BenchPlan(
    double ratePerSecond, int seconds, int rounds, int burst, int warmUp, Duration patience) {
  BenchPlan {
    atLeast("--seconds", seconds, 1);
    atLeast("--rounds", rounds, 1);
    atLeast("--burst", burst, 0);
    atLeast("--warm-up", warmUp, 1);
    atLeast("--patience", patience.toSeconds(), 1);
    if (!(ratePerSecond > 0 && ratePerSecond * seconds >= 1) || Double.isInfinite(ratePerSecond)) {
      throw new IllegalArgumentException(
          "--rate is "
              + ratePerSecond
              + " campaigns per second; it must be above 0 and give each phase at least one");
    }
  }

  Schedule measured() {
    return Schedule.atRate(ratePerSecond, seconds);
  }

  Schedule warming() {
    return Schedule.burst(warmUp);
  }

  private static void atLeast(String option, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(option + " is " + value + "; at least " + least);
    }
  }
}
