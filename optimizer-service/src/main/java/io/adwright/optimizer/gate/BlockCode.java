package io.adwright.optimizer.gate;

/** Why an action was blocked, for programs. */
public enum BlockCode {
  /** The proposal is not an action that can be understood and carried out. */
  UNKNOWN_ACTION,
  /** A better-ranked change of the same plan was tried. */
  OUTRANKED,
  /** The platform does not know the campaign. */
  UNKNOWN_CAMPAIGN,
  /** The platform's state cannot be read, and the action would raise what can be lost. */
  STATE_UNKNOWN,
  /** The data are too old, or of the future, and the action would raise what can be lost. */
  STALE_DATA,
  /** Plan and platform speak of different currencies. */
  WRONG_CURRENCY,
  /** The platform's value is not the one that the plan was made on: a person was faster. */
  CONFLICT,
  /** The campaign is not in a status in which the action makes sense. */
  WRONG_STATUS,
  /** A person has stopped such actions. */
  KILLED,
  /** The plan is too old. */
  EXPIRED,
  /** What was done already cannot be looked up, and the action would raise what can be lost. */
  LEDGER_UNAVAILABLE,
  /** An earlier change of the campaign may still be on its way. */
  UNCONFIRMED,
  /** The campaign was changed too short a time ago. */
  COOLING_DOWN,
  /** The platform takes no more changes for now. */
  QUOTA,
  /** More would be at risk than may be. */
  CAP,
  /** A policy of the operator forbids it. */
  POLICY,
  /** Within the limits nothing would change. */
  NOTHING_REMAINS
}
