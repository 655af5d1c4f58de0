package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;

/** What one rule says about an action. Texts name the value and the limit. */
public sealed interface RuleOutcome {

  /** The rule has nothing to do with such an action. */
  record NotConcerned() implements RuleOutcome {}

  /** The action keeps the rule. */
  record Passed(String detail) implements RuleOutcome {}

  /**
   * The action keeps the rule when it is changed.
   *
   * @param to the changed action, which the following rules judge
   * @param note for the reason that people read: what was asked for, and what limited it
   */
  record Clamped(Action to, String detail, String note) implements RuleOutcome {}

  /** A person must decide. */
  record Asked(String detail) implements RuleOutcome {}

  /** The action must not happen. */
  record Blocked(BlockCode code, String detail) implements RuleOutcome {}
}
