package io.adwright.eval.chaos.verify;

/**
 * What an execution says of an action.
 *
 * @param claimsEffect whether it says that the platform has made the change
 * @param withoutLedger whether it says that the ledger could not be reached: such an action, which
 *     only reduces, need not be written down there
 */
public record ReportedAction(
    String actionId, String planId, boolean claimsEffect, boolean withoutLedger) {}
