package io.adwright.eval.chaos;

import java.time.Duration;

/**
 * What is done to the stack.
 *
 * @param seconds how long parts are killed; at least 1
 * @param campaigns how many flow, again and again; at least 1
 * @param rate metrics published per second; above 0
 * @param seed of the order in which parts are killed
 * @param patience how long the stack may take to settle afterwards
 */
record ChaosPlan(int seconds, int campaigns, double rate, long seed, Duration patience) {
  ChaosPlan {
    atLeast("--seconds", seconds);
    atLeast("--campaigns", campaigns);
    atLeast("--patience", patience.toSeconds());
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("--rate is " + rate + " per second; it must be above 0");
    }
  }

  private static void atLeast(String option, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(option + " is " + value + "; at least 1");
    }
  }
}
