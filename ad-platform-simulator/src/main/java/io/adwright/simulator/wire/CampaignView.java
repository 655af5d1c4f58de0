package io.adwright.simulator.wire;

import io.adwright.simulator.platform.BudgetCurrency;
import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.CampaignRef;
import io.adwright.simulator.platform.CampaignStatus;
import io.adwright.simulator.platform.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in one of its states, as JSON.
 *
 * @param accountId the account that pays
 * @param campaignId unique within the account
 * @param name what people call it; untrusted text
 * @param currency ISO 4217 code
 * @param dailyBudgetMicros micros of the currency per day; null where it has no budget
 * @param status ACTIVE, PAUSED or REMOVED
 * @param revision opaque; another one after every change
 * @param updatedAt when this state began
 */
public record CampaignView(
    String accountId,
    String campaignId,
    String name,
    String currency,
    @Nullable Long dailyBudgetMicros,
    CampaignStatus status,
    String revision,
    Instant updatedAt) {

  /** Returns {@code campaign} as JSON shows it. */
  public static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.ref().accountId(),
        campaign.ref().campaignId(),
        campaign.name(),
        campaign.currency().code(),
        campaign.dailyBudgetMicros(),
        campaign.status(),
        campaign.revision().toString(),
        campaign.updatedAt());
  }

  /**
   * Returns the campaign that {@link #of} showed.
   *
   * @throws IllegalArgumentException if no campaign of this platform looks like this
   */
  Campaign campaign() {
    BudgetCurrency known =
        BudgetCurrency.of(currency)
            .orElseThrow(() -> new IllegalArgumentException("unknown currency " + currency));
    return new Campaign(
        new CampaignRef(accountId, campaignId),
        name,
        known,
        dailyBudgetMicros,
        status,
        Revision.parse(revision),
        updatedAt);
  }
}
