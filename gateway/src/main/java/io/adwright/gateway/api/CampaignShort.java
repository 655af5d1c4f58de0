package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignRef;
import org.jspecify.annotations.Nullable;

/** Which campaign, and what people call it. */
public record CampaignShort(
    String tenantId, String platform, String accountId, String campaignId, @Nullable String name) {

  /** Returns the short form of a campaign whose name may not be known. */
  public static CampaignShort of(CampaignRef ref, @Nullable String name) {
    return new CampaignShort(
        ref.getTenantId(), ref.getPlatform().name(), ref.getAccountId(), ref.getCampaignId(), name);
  }
}
