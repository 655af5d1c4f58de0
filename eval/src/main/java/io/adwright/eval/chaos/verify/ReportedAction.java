package io.adwright.eval.chaos.verify;

/**
 * What an execution says of an action.
 *
 * @param claimsEffect whether it says that the platform has made the change
 */
public record ReportedAction(String actionId, String planId, boolean claimsEffect) {}
