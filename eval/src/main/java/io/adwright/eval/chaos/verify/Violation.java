package io.adwright.eval.chaos.verify;

/**
 * A broken promise.
 *
 * @param promise which one
 * @param what happened, with names and values
 */
public record Violation(Promise promise, String what) {

  /** What is promised. */
  public enum Promise {
    /** Every run ends, every action is settled, every effect is reported. */
    NOTHING_LOST,
    /** No action has two effects, no plan changes a campaign twice. */
    NOTHING_TWICE,
    /** No step and no sum passes its limit. */
    NO_CAP_PASSED,
    /** Journal, ledger and executions say the same. */
    RECORDS_AGREE,
    /** No line of the audit trail is missing or changed. */
    AUDIT_WHOLE
  }
}
