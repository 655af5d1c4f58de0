package io.adwright.llm.budget;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;

/** An advertising account, which pays for what the model does for its campaigns. */
public record Account(String tenantId, Platform platform, String accountId) {
  /** Returns the account of a campaign. */
  public static Account of(CampaignRef campaign) {
    return new Account(campaign.getTenantId(), campaign.getPlatform(), campaign.getAccountId());
  }
}
