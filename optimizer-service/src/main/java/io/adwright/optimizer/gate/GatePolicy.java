package io.adwright.optimizer.gate;

import java.time.Duration;
import java.util.Optional;

/**
 * What an operator decides about the gate. It can tighten the built-in limits, never loosen them.
 *
 * @param maxStepPercent how far one action may move a daily budget, in percent of the platform's
 *     current one, 1..{@value #BUILT_IN_STEP_PERCENT}
 * @param maxDataAge how old data may be that a raise is decided on, above zero and at most {@link
 *     #BUILT_IN_DATA_AGE}; empty for the bundled simulator, which lives in the time of its data and
 *     where nothing real can be lost
 * @param policies what is decided case by case
 * @param limits how much, how often and how long
 */
public record GatePolicy(
    int maxStepPercent, Optional<Duration> maxDataAge, Policies policies, SpendLimits limits) {
  /** The promise: no action moves a budget further than this. */
  public static final int BUILT_IN_STEP_PERCENT = 20;

  /** The promise: nothing is raised on data that are older than this. */
  public static final Duration BUILT_IN_DATA_AGE = Duration.ofDays(2);

  /** The standard limits of spending. */
  public GatePolicy(int maxStepPercent, Optional<Duration> maxDataAge, Policies policies) {
    this(maxStepPercent, maxDataAge, policies, SpendLimits.standard());
  }

  public GatePolicy {
    if (maxStepPercent < 1 || maxStepPercent > BUILT_IN_STEP_PERCENT) {
      throw new IllegalArgumentException(
          "maxStepPercent is %d; set it to 1..%d".formatted(maxStepPercent, BUILT_IN_STEP_PERCENT));
    }
    if (maxDataAge
        .filter(age -> !age.isPositive() || age.compareTo(BUILT_IN_DATA_AGE) > 0)
        .isPresent()) {
      throw new IllegalArgumentException(
          "maxDataAge is %s; set it above zero and to at most %s"
              .formatted(maxDataAge.get(), BUILT_IN_DATA_AGE));
    }
  }

  /** Returns the built-in limits, without policies. */
  public static GatePolicy standard() {
    return new GatePolicy(BUILT_IN_STEP_PERCENT, Optional.of(BUILT_IN_DATA_AGE), Policies.none());
  }

  /** Returns these limits with {@code policies}. */
  public GatePolicy with(Policies policies) {
    return new GatePolicy(maxStepPercent, maxDataAge, policies, limits);
  }

  /** Returns these limits with {@code limits} of spending. */
  public GatePolicy with(SpendLimits other) {
    return new GatePolicy(maxStepPercent, maxDataAge, policies, other);
  }

  /** Returns what tells this policy from others in records. */
  String version() {
    return "gate-3/step-" + maxStepPercent + "/policies-" + policies.version();
  }
}
