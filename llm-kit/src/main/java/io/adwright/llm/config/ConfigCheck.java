package io.adwright.llm.config;

import java.time.Duration;

/** Stops the start of a service whose settings of the model make no sense. */
public final class ConfigCheck {
  private static final double MOST_RANDOM = 2;
  private static final long LEAST_CONTEXT = 512;
  private static final long LEAST_ANSWER = 256;

  private ConfigCheck() {}

  /**
   * Returns {@code config} as it is.
   *
   * @throws IllegalArgumentException naming the key, the value and the limit
   */
  public static LlmConfig checked(LlmConfig config) {
    within("temperature", config.temperature(), 0, MOST_RANDOM);
    atLeast("num-predict", config.numPredict(), 1);
    atLeast("num-ctx", config.numCtx(), LEAST_CONTEXT);
    atLeast("max-answer-chars", config.maxAnswerChars(), LEAST_ANSWER);
    atLeast("parallelism", config.parallelism(), 1);
    atLeast("circuit.failures", config.circuit().failures(), 1);
    atLeast("budget.calls-per-hour", config.budget().callsPerHour(), 0);
    atLeast("budget.calls-per-day", config.budget().callsPerDay(), 0);
    atLeast("budget.tokens-per-hour", config.budget().tokensPerHour(), 0);
    atLeast("budget.tokens-per-day", config.budget().tokensPerDay(), 0);
    positive("connect-timeout", config.connectTimeout());
    positive("idle-timeout", config.idleTimeout());
    positive("timeout", config.timeout());
    positive("probe.every", config.probe().every());
    positive("probe.timeout", config.probe().timeout());
    positive("circuit.delay", config.circuit().delay());
    return config;
  }

  private static void within(String key, double value, double least, double most) {
    // Written so that NaN is refused as well.
    if (!(value >= least && value <= most)) {
      throw refused(key, value, "must be " + least + " to " + most);
    }
  }

  private static void atLeast(String key, long value, long least) {
    if (value < least) {
      throw refused(key, value, "must be at least " + least);
    }
  }

  private static void positive(String key, Duration value) {
    if (value.toMillis() < 1) {
      throw refused(key, value, "must be at least a millisecond");
    }
  }

  private static IllegalArgumentException refused(String key, Object value, String limit) {
    return new IllegalArgumentException(
        "adwright.llm." + key + " is " + value + ", " + limit + ": correct the setting");
  }
}
