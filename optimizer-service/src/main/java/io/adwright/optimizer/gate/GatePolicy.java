package io.adwright.optimizer.gate;

/**
 * What an operator decides about the gate. A policy can tighten the built-in limits, never loosen
 * them.
 *
 * @param maxStepPercent how far one action may move a daily budget, in percent of the platform's
 *     current one, 1..{@value #BUILT_IN_STEP_PERCENT}
 */
public record GatePolicy(int maxStepPercent) {
  /** The promise: no action moves a budget further than this. */
  public static final int BUILT_IN_STEP_PERCENT = 20;

  public GatePolicy {
    if (maxStepPercent < 1 || maxStepPercent > BUILT_IN_STEP_PERCENT) {
      throw new IllegalArgumentException(
          "maxStepPercent is %d; set it to 1..%d".formatted(maxStepPercent, BUILT_IN_STEP_PERCENT));
    }
  }

  /** Returns the built-in limits. */
  public static GatePolicy standard() {
    return new GatePolicy(BUILT_IN_STEP_PERCENT);
  }

  /** Returns what tells this policy from others in records. */
  String version() {
    return "gate-1/step-" + maxStepPercent;
  }
}
