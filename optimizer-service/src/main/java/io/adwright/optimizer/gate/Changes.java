package io.adwright.optimizer.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform recorded about a campaign.
 *
 * @param changes oldest first
 * @param complete whether these are all; false where the platform gave only a part
 */
public record Changes(List<Change> changes, boolean complete) {
  public Changes {
    changes = List.copyOf(changes);
  }

  /** What was changed. */
  public enum What {
    DAILY_BUDGET,
    STATUS
  }

  /**
   * One change.
   *
   * @param at when it was made, as the platform says
   * @param what was changed
   * @param before micros of a budget, or the name of a delivery status; null if it is not recorded
   * @param after likewise
   * @param by who made it, in the platform's words, untrusted; null if it is not recorded
   * @param actionId our action, where the platform keeps idempotency keys; otherwise null
   */
  public record Change(
      Instant at,
      What what,
      @Nullable String before,
      @Nullable String after,
      @Nullable String by,
      @Nullable String actionId) {}
}
