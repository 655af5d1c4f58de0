package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;

/** One rule of the gate. Rules are stateless; a change of meaning is a new version. */
interface Rule {

  /** Name in records and messages, for example {@code step-limit}. */
  String id();

  /** Version of its meaning. */
  default String version() {
    return "1";
  }

  /** Judges an action that changes something on the platform. */
  RuleOutcome check(Action action, Situation situation);
}
