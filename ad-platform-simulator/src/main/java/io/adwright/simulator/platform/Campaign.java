package io.adwright.simulator.platform;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in one of its states.
 *
 * @param ref which campaign
 * @param name what people call it; untrusted text
 * @param currency of its budget
 * @param dailyBudgetMicros micros of {@code currency} per day; null where it has no budget
 * @param status whether it spends
 * @param revision of this state
 * @param updatedAt when this state began
 */
public record Campaign(
    CampaignRef ref,
    String name,
    BudgetCurrency currency,
    @Nullable Long dailyBudgetMicros,
    CampaignStatus status,
    Revision revision,
    Instant updatedAt) {

  /** Returns the state after {@code change}, which takes the next revision. */
  Campaign changedBy(Change change, Revision next, Instant at) {
    return with(change, next, at);
  }

  /** Returns what {@code change} would make of this state, without a revision of its own. */
  Campaign previewOf(Change change) {
    return with(change, revision, updatedAt);
  }

  /** Returns whether a writer who has seen what {@code change} expects has seen this state. */
  boolean isWhatWasExpectedBy(Change change) {
    Long expectedBudget = change.expectedDailyBudgetMicros();
    return revision.toString().equals(change.expectedRevision())
        && (expectedBudget == null || expectedBudget.equals(dailyBudgetMicros));
  }

  private Campaign with(Change change, Revision newRevision, Instant at) {
    return new Campaign(
        ref,
        name,
        currency,
        change.dailyBudgetMicros() == null ? dailyBudgetMicros : change.dailyBudgetMicros(),
        Objects.requireNonNullElse(change.status(), status),
        newRevision,
        at);
  }
}
