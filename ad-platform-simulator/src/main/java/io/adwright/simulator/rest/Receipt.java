package io.adwright.simulator.rest;

import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.CampaignStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH did.
 *
 * @param requestId of the request that made the change; the same in every repetition of the answer
 * @param replayed whether the change had been made before
 * @param validatedOnly whether nothing was changed because only a check was asked for
 * @param before the state that the change found
 * @param after the state that it made, or would make
 * @param appliedAt when it was made; null if it was not
 */
public record Receipt(
    String requestId,
    boolean replayed,
    boolean validatedOnly,
    State before,
    State after,
    @Nullable Instant appliedAt) {
  private static final String REQUEST_PREFIX = "req-";

  /**
   * The part of a campaign that a PATCH can change.
   *
   * @param dailyBudgetMicros micros of the campaign's currency; null where it has no budget
   * @param status whether it spends
   * @param revision opaque; after a mere check that of the state before, for there is no other
   */
  public record State(@Nullable Long dailyBudgetMicros, CampaignStatus status, String revision) {
    private static State of(Campaign campaign) {
      return new State(
          campaign.dailyBudgetMicros(), campaign.status(), campaign.revision().toString());
    }
  }

  /** Returns the receipt of the change that made {@code after}, now or before. */
  static Receipt ofChange(Campaign before, Campaign after, boolean replayed) {
    return new Receipt(
        REQUEST_PREFIX + after.revision().number(),
        replayed,
        false,
        State.of(before),
        State.of(after),
        after.updatedAt());
  }

  /** Returns the receipt of a check, the request with the journal sequence {@code sequence}. */
  static Receipt ofCheck(long sequence, Campaign before, Campaign after) {
    return new Receipt(
        REQUEST_PREFIX + sequence, false, true, State.of(before), State.of(after), null);
  }
}
