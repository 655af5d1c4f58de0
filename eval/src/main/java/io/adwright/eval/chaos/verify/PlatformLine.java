package io.adwright.eval.chaos.verify;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ad platform's journal: a request, and what came of it.
 *
 * @param sequence its place in the journal
 * @param campaign account and campaign, joined by a slash
 * @param actionId the idempotency key; null for what has none
 * @param outcome CREATED, APPLIED, REPLAYED, VALIDATED or REFUSED
 * @param before what was found; null where there was nothing
 * @param after what was made; null where nothing was
 */
public record PlatformLine(
    long sequence,
    String campaign,
    @Nullable String actionId,
    String outcome,
    @Nullable State before,
    @Nullable State after) {

  /**
   * A campaign at a time.
   *
   * @param budgetMicros daily budget; null where it has none
   */
  public record State(String revision, @Nullable Long budgetMicros, String status) {
    /** What it may spend on a day: nothing while it is paused. */
    long spendableMicros() {
      return budgetMicros == null || status.equals("PAUSED") ? 0 : budgetMicros;
    }

    boolean hasOtherBudgetThan(State other) {
      return !Objects.equals(budgetMicros, other.budgetMicros);
    }
  }

  /** What may be spent more on a day after it than before; 0 where it is less, micros. */
  long addedMicros() {
    if (before == null || after == null) {
      return 0;
    }
    long was = before.spendableMicros();
    long is = after.spendableMicros();
    return Math.max(0, Math.subtractExact(is, was));
  }

  String campaignId() {
    return campaign.substring(campaign.lastIndexOf('/') + 1);
  }

  boolean isApplied() {
    return outcome.equals("APPLIED");
  }
}
