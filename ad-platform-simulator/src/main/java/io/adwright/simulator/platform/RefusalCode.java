package io.adwright.simulator.platform;

/** Why a request changed nothing, for programs. */
public enum RefusalCode {
  /** The request cannot be read, or lacks or exceeds something whatever the campaign's state. */
  INVALID_REQUEST,
  /** A change that is meant to happen came without an {@code Idempotency-Key}. */
  IDEMPOTENCY_KEY_REQUIRED,
  /** ISO 4217 has no payable currency of that name. */
  UNKNOWN_CURRENCY,
  /** The budget is not positive, too large, or finer than the currency's smallest unit. */
  INVALID_BUDGET,
  /** There is no such campaign. */
  CAMPAIGN_NOT_FOUND,
  /** The campaign is not in the state that the writer has seen. */
  REVISION_CONFLICT,
  /** The campaign was removed; that is final. */
  CAMPAIGN_REMOVED,
  /** The key already stands for another change. */
  IDEMPOTENCY_KEY_REUSED,
  /** A fault that a test has ordered. */
  INJECTED_FAULT
}
