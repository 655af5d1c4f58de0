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
    boolean hasOtherBudgetThan(State other) {
      return !Objects.equals(budgetMicros, other.budgetMicros);
    }
  }

  boolean isApplied() {
    return outcome.equals("APPLIED");
  }
}
