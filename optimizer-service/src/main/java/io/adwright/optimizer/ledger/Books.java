package io.adwright.optimizer.ledger;

import io.adwright.contracts.event.ActionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says about a campaign and its account, read under the account's lock.
 *
 * @param ofPlan actions of the same plan that are in the ledger already
 * @param campaignDayMicros used of the campaign's day: reserved and committed
 * @param accountDayMicros likewise of the account's day
 * @param portfolioMonthMicros likewise of the tenant's month
 * @param lastChanges when another plan last changed the campaign, or may have, by kind of action
 * @param lastConflictAt when a person last turned out to be faster; null if never
 * @param changesLastHour changes of the campaign in the hour before, by other plans
 * @param isOpen whether a change by another plan is under way or unconfirmed
 */
public record Books(
    List<Entry> ofPlan,
    long campaignDayMicros,
    long accountDayMicros,
    long portfolioMonthMicros,
    Map<ActionKind, Instant> lastChanges,
    @Nullable Instant lastConflictAt,
    int changesLastHour,
    boolean isOpen) {
  /** Nothing was ever done. */
  public static final Books EMPTY = new Books(List.of(), 0, 0, 0, Map.of(), null, 0, false);

  public Books {
    ofPlan = List.copyOf(ofPlan);
    lastChanges = Map.copyOf(lastChanges);
  }

  /** Returns the action of the same plan with this id, if it is in the ledger. */
  public Optional<Entry> entry(String actionId) {
    return ofPlan.stream().filter(it -> it.booking().actionId().equals(actionId)).findFirst();
  }

  /** Returns the books for what a person has ordered: windows are for machines. */
  public Books forPerson() {
    return new Books(
        ofPlan,
        campaignDayMicros,
        accountDayMicros,
        portfolioMonthMicros,
        Map.of(),
        null,
        changesLastHour,
        isOpen);
  }

  /** Returns the books as they are without what {@code entry} reserves. */
  public Books without(Entry entry) {
    if (!entry.state().reserves()) {
      return this;
    }
    return new Books(
        ofPlan,
        campaignDayMicros - claimed(entry, 0),
        accountDayMicros - claimed(entry, 1),
        portfolioMonthMicros - claimed(entry, 2),
        lastChanges,
        lastConflictAt,
        changesLastHour,
        isOpen);
  }

  private static long claimed(Entry entry, int level) {
    List<Claim> claims = entry.booking().claims();
    return claims.isEmpty() ? 0 : claims.get(level).micros();
  }
}
