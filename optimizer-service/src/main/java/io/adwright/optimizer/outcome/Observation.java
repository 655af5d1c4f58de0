package io.adwright.optimizer.outcome;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.FindingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A confirmed action that is, or was, being observed.
 *
 * @param actionId its identity
 * @param campaign what it changed
 * @param currency ISO 4217 code of its amounts
 * @param action what was changed
 * @param planId the plan that it was part of
 * @param findings what it was an answer to
 * @param learningIds learnings that spoke for it
 * @param effectiveAt when it took effect, by the clock of the data
 * @param days length of its observation window, above zero
 * @param correlationId the run that it belongs to
 * @param causationId the execution that reported it
 */
public record Observation(
    String actionId,
    CampaignRef campaign,
    String currency,
    ActionSpec action,
    String planId,
    List<FindingCode> findings,
    List<String> learningIds,
    Instant effectiveAt,
    int days,
    String correlationId,
    String causationId) {
  /** Days that follow daylight-saving time may be short of an hour. */
  private static final Duration SHORT_DAYS = Duration.ofHours(2);

  public Observation {
    findings = List.copyOf(findings);
    learningIds = List.copyOf(learningIds);
    if (days <= 0) {
      throw new IllegalArgumentException(
          "action " + actionId + ": an observation window of " + days + " days is none");
    }
  }

  /** Key of the campaign, as on the topics. */
  public String campaignKey() {
    return CampaignKeys.of(campaign);
  }

  /** Key of the account that the campaign is in. */
  public String accountKey() {
    return accountKey(campaign);
  }

  /** Returns the key of the account of {@code campaign}: its campaigns' keys without their end. */
  public static String accountKey(CampaignRef campaign) {
    String key = CampaignKeys.of(campaign);
    return key.substring(0, key.lastIndexOf('/'));
  }

  /** Before this the data cannot cover the window, not even with a day of 23 hours. */
  public Instant dueAt() {
    return effectiveAt.plus(Duration.ofDays(days)).minus(SHORT_DAYS);
  }

  /** Identity of the outcome; the same for every restatement. */
  public String outcomeId() {
    return ContentHash.of("outcome").and(actionId).id();
  }

  /** Returns whether this action changed {@code campaignKey}. */
  boolean touches(String campaignKey) {
    return campaignKey().equals(campaignKey)
        || counterpart().filter(campaignKey::equals).isPresent();
  }

  private Optional<String> counterpart() {
    return action.getCounterpart().map(CampaignKeys::of);
  }
}
