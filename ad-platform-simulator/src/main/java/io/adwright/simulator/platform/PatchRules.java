package io.adwright.simulator.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a PATCH must fulfil; a check without a change must fulfil the same, but needs no key. */
final class PatchRules {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /** Returns the objection to the key of {@code patch}, or nothing. */
  Optional<Refusal> objectionToKey(Request.Patch patch) {
    String key = patch.idempotencyKey();
    if (key == null) {
      return patch.validateOnly()
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  RefusalCode.IDEMPOTENCY_KEY_REQUIRED,
                  "a change needs the header Idempotency-Key; send one that stands for this change,"
                      + " or validateOnly=true"));
    }
    return KEY.matcher(key).matches()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                RefusalCode.INVALID_REQUEST,
                "Idempotency-Key has %d characters; send 1 to 128 visible ASCII characters"
                    .formatted(key.length())));
  }

  /** Returns the first objection to applying {@code change} to {@code current}, or nothing. */
  Optional<Refusal> objectionTo(Change change, Campaign current) {
    return objectionToBudget(change, current)
        .or(() -> objectionToExpectation(change, current))
        .or(() -> objectionToRemoved(current));
  }

  private static Optional<Refusal> objectionToBudget(Change change, Campaign current) {
    Long budget = change.dailyBudgetMicros();
    return budget == null ? Optional.empty() : current.currency().objectionTo(budget);
  }

  private static Optional<Refusal> objectionToExpectation(Change change, Campaign current) {
    return current.isWhatWasExpectedBy(change)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                RefusalCode.REVISION_CONFLICT,
                "campaign %s is at revision %s with dailyBudgetMicros %s, not at %s with %s; "
                        .formatted(
                            current.ref(),
                            current.revision(),
                            current.dailyBudgetMicros(),
                            change.expectedRevision(),
                            expectedBudget(change))
                    + "read it and decide anew"));
  }

  private static String expectedBudget(Change change) {
    Long expected = change.expectedDailyBudgetMicros();
    return expected == null ? "any" : expected.toString();
  }

  private static Optional<Refusal> objectionToRemoved(Campaign current) {
    return current.status() != CampaignStatus.REMOVED
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                RefusalCode.CAMPAIGN_REMOVED,
                "campaign " + current.ref() + " was removed; that is final, create another one"));
  }
}
